package org.kepu.messaging.jdbc.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.messaging.relay.KafkaSender;
import org.kepu.messaging.relay.PendingEvent;
import org.kepu.messaging.relay.Relay;
import org.kepu.messaging.relay.RelayConfig;
import org.kepu.messaging.relay.SendResult;

/**
 * One pass from the outbox to Kafka: read, send, move, in one transaction under one advisory lock.
 *
 * <p>A crash between send and move sends again what was sent; consumers know the event id and count it once. Nothing can
 * be skipped, because there is no cursor: a row is either still in the outbox or moved. When the broker goes away in the
 * middle the transaction stays open until the producer gives up, 20 seconds at most; later passes ask the broker first.
 */
@ApplicationScoped
class OutboxRelay implements Relay {

    private final AgroalDataSource database;
    private final KafkaSender sender;
    private final RelayConfig config;
    private @Nullable LocalDate partitionsOf;

    OutboxRelay(AgroalDataSource database, KafkaSender sender, RelayConfig config) {
        this.database = database;
        this.sender = sender;
        this.config = config;
    }

    @Override
    public Pass pass() throws SQLException {
        if (!sender.isReachable()) {
            return new Pass.Unreachable(0, new IllegalStateException("no answer from the broker"));
        }
        try (Connection connection = database.getConnection()) {
            // The pool sets it back when the connection is returned.
            connection.setAutoCommit(false);
            try {
                Pass pass = pass(connection);
                connection.commit();
                return pass;
            } catch (SQLException | RuntimeException e) {
                // After a restore today's partition may be gone again.
                partitionsOf = null;
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private Pass pass(Connection connection) throws SQLException {
        if (!OutboxTable.tryLock(connection)) {
            return new Pass.Elsewhere();
        }
        OffsetDateTime now = WallTime.utc();
        if (!now.toLocalDate().equals(partitionsOf)) {
            SentPartitions.keep(connection, now, config.keepSent());
            partitionsOf = now.toLocalDate();
            return new Pass.Done(0, 0, true);
        }
        List<PendingEvent> rows = OutboxTable.next(connection, config.batch());
        if (rows.isEmpty()) {
            return new Pass.Done(0, 0, false);
        }
        SendResult result = sender.send(rows);
        OutboxTable.move(connection, result.sent(), now);
        for (Map.Entry<UUID, String> entry : result.refused().entrySet()) {
            OutboxTable.refused(connection, entry.getKey(), entry.getValue(), config.parkAfter(), now);
        }
        return result.unreachable() != null
                ? new Pass.Unreachable(result.sent().size(), result.unreachable())
                : new Pass.Done(result.sent().size(), result.refused().size(), rows.size() == config.batch());
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public Backlog backlog() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return OutboxTable.backlog(connection, WallTime.utc());
        }
    }
}
