package org.kepu.messaging.jdbc.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.kepu.base.WallTime;
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.relay.RelayConfig;
import org.kepu.messaging.relay.Republish;
import org.kepu.messaging.relay.Republished;

/** Joins the caller's transaction, so that its audit entry commits with it; opens one otherwise. */
@ApplicationScoped
class TransactionalRepublish implements Republish {

    /** No pass of a relay may be on its way: it would send newer events of the same things first. */
    private static final String LOCK = "select pg_advisory_xact_lock(7102453178312)";

    private static final String FROM = """
            insert into outbox_event
              (position, id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, created_at)
            overriding system value
            select position, id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, ?
            from outbox_sent where sent_at >= ?
            order by position
            on conflict do nothing""";

    private static final String COUNT = "select count(distinct id) from outbox_sent where sent_at >= ?";

    private static final String PARKED =
            "update outbox_event set parked_at = null, attempts = 0 where parked_at is not null";

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final AgroalDataSource database;
    private final TransactionalOutbox outbox;
    private final RelayConfig config;
    private final Event<Republished> republished;

    TransactionalRepublish(
            AgroalDataSource database, TransactionalOutbox outbox, RelayConfig config, Event<Republished> republished) {
        this.database = database;
        this.outbox = outbox;
        this.config = config;
        this.republished = republished;
    }

    @Override
    public int from(Instant moment) {
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FROM)) {
                statement.setObject(1, WallTime.utc());
                statement.setObject(2, utc(moment));
                int events = statement.executeUpdate();
                republished.fire(new Republished(moment, events));
                return events;
            }
        });
    }

    @Override
    public int countFrom(Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, utc(moment));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Math.toIntExact(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new OutboxFailure("could not count what was sent", e);
        }
    }

    @Override
    public Instant keptSince() {
        return SentPartitions.keptSince(WallTime.utc(), config.keepSent()).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    @Override
    public int parked() {
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PARKED)) {
                return statement.executeUpdate();
            }
        });
    }

    private interface Step {
        int run(Connection connection) throws SQLException;
    }

    private int inTransaction(Step step) {
        return QuarkusTransaction.joiningExisting()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> {
                    outbox.nudgeAfterCommit();
                    try (Connection connection = database.getConnection();
                            PreparedStatement lock = connection.prepareStatement(LOCK)) {
                        lock.execute();
                        return step.run(connection);
                    } catch (SQLException e) {
                        throw new OutboxFailure("could not put events back into the outbox", e);
                    }
                });
    }
}
