package org.kepu.messaging.relay;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.RelayConfig;

/**
 * One pass from the outbox to Kafka: read, send, move, in one transaction under one advisory lock.
 *
 * <p>A crash between send and move sends again what was sent; consumers know the event id and count it once. Nothing can
 * be skipped, because there is no cursor: a row is either still in the outbox or moved.
 */
@ApplicationScoped
class Relay {

    private final AgroalDataSource database;
    private final KafkaSender sender;
    private final RelayConfig config;
    private final RelayMetrics metrics;
    private @Nullable LocalDate partitionsOf;

    Relay(AgroalDataSource database, KafkaSender sender, RelayConfig config, RelayMetrics metrics) {
        this.database = database;
        this.sender = sender;
        this.config = config;
        this.metrics = metrics;
    }

    /** What one pass found. */
    sealed interface Pass {
        /** Another replica holds the lock. */
        record Elsewhere() implements Pass {}

        /** Rows were looked at; {@code more} says whether the batch was full. */
        record Done(int sent, int refused, boolean more) implements Pass {}

        /** The broker could not be reached; nothing is held against any row. */
        record Unreachable(Throwable cause) implements Pass {}
    }

    Pass pass() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Pass pass = pass(connection);
                connection.commit();
                return pass;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private Pass pass(Connection connection) throws SQLException {
        if (!OutboxTable.lock(connection)) {
            return new Pass.Elsewhere();
        }
        // Wall time: when something was really sent.
        OffsetDateTime now = OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        if (!now.toLocalDate().equals(partitionsOf)) {
            SentPartitions.keep(connection, now, config.keepSent());
            connection.commit();
            partitionsOf = now.toLocalDate();
            return new Pass.Done(0, 0, true);
        }
        List<PendingRow> rows = OutboxTable.next(connection, config.batch());
        if (rows.isEmpty()) {
            return new Pass.Done(0, 0, false);
        }
        SendResult result = sender.send(rows);
        OutboxTable.move(connection, result.sent(), now);
        for (Map.Entry<Long, String> entry : result.refused().entrySet()) {
            OutboxTable.refused(connection, entry.getKey(), entry.getValue(), config.parkAfter(), now);
        }
        metrics.sent(result.sent().size());
        if (result.unreachable() != null) {
            return new Pass.Unreachable(result.unreachable());
        }
        return new Pass.Done(result.sent().size(), result.refused().size(), rows.size() == config.batch());
    }
}
