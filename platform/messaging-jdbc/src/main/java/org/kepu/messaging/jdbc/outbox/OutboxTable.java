package org.kepu.messaging.jdbc.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kepu.messaging.relay.PendingEvent;
import org.kepu.messaging.relay.Relay.Backlog;

/** The statements of the relay. Those that write run in a transaction that holds the relay's lock. */
final class OutboxTable {

    /** One relay at a time per database: a second one waits at the door, so order per aggregate holds. */
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(7102453178312)";

    private static final String NEXT = """
            select e.id, e.topic, e.aggregateid, e.headers::text, e.payload::text
            from outbox_event e
            where e.parked_at is null
              and not exists (
                select 1 from outbox_event p
                where p.parked_at is not null and p.topic = e.topic
                  and p.aggregateid = e.aggregateid and p.position < e.position)
            order by e.position
            limit ?""";

    private static final String MOVE = """
            with gone as (delete from outbox_event where id = any(?) returning *)
            insert into outbox_sent
              (position, id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload,
               created_at, sent_at)
            select position, id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload,
                   created_at, ? from gone""";

    private static final String REFUSED = """
            update outbox_event
            set attempts = attempts + 1, last_error = ?,
                parked_at = case when attempts + 1 >= ? then ?::timestamptz end
            where id = ?""";

    private static final String BACKLOG = """
            select count(*) filter (where parked_at is null),
                   (select count(*) from outbox_event e
                    where e.parked_at is null
                      and exists (
                        select 1 from outbox_event p
                        where p.parked_at is not null and p.topic = e.topic
                          and p.aggregateid = e.aggregateid and p.position < e.position)),
                   count(*) filter (where parked_at is not null),
                   coalesce(extract(epoch from ?::timestamptz - min(created_at) filter (where parked_at is null)), 0)
            from outbox_event""";

    private static final int BACKLOG_SECONDS = 3;

    private OutboxTable() {}

    static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRY_LOCK);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    static List<PendingEvent> next(Connection connection, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, limit);
            List<PendingEvent> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new PendingEvent(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5)));
                }
            }
            return rows;
        }
    }

    static void move(Connection connection, List<UUID> sent, OffsetDateTime sentAt) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setArray(1, connection.createArrayOf("uuid", sent.toArray()));
            statement.setObject(2, sentAt);
            statement.executeUpdate();
        }
    }

    static void refused(Connection connection, UUID id, String reason, int parkAfter, OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REFUSED)) {
            statement.setString(1, reason);
            statement.setInt(2, parkAfter);
            statement.setObject(3, now);
            statement.setObject(4, id);
            statement.executeUpdate();
        }
    }

    static Backlog backlog(Connection connection, OffsetDateTime now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BACKLOG)) {
            statement.setQueryTimeout(BACKLOG_SECONDS);
            statement.setObject(1, now);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Backlog(row.getLong(1), row.getLong(2), row.getLong(3), row.getDouble(4));
            }
        }
    }
}
