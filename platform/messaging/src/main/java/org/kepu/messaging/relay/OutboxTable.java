package org.kepu.messaging.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The statements of the relay. All run in the relay's own transaction, which holds the advisory lock. */
final class OutboxTable {

    /** One relay at a time per database: a second one waits at the door, so order per aggregate holds. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(7102453178312)";

    private static final String NEXT = """
            select e.position, e.topic, e.aggregateid, e.headers::text, e.payload::text, e.attempts
            from outbox_event e
            where e.parked_at is null
              and not exists (
                select 1 from outbox_event p
                where p.parked_at is not null and p.topic = e.topic
                  and p.aggregateid = e.aggregateid and p.position < e.position)
            order by e.position
            limit ?""";

    private static final String MOVE = """
            with gone as (delete from outbox_event where position = any(?) returning *)
            insert into outbox_sent
              (position, id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload,
               created_at, sent_at)
            select position, id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload,
                   created_at, ? from gone""";

    private static final String REFUSED = """
            update outbox_event
            set attempts = attempts + 1, last_error = ?,
                parked_at = case when attempts + 1 >= ? then ?::timestamptz end
            where position = ?""";

    private OutboxTable() {}

    static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    static List<PendingRow> next(Connection connection, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, limit);
            List<PendingRow> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new PendingRow(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6)));
                }
            }
            return rows;
        }
    }

    static void move(Connection connection, List<Long> positions, OffsetDateTime sentAt) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("bigint", positions.toArray());
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setArray(1, array);
            statement.setObject(2, sentAt);
            statement.executeUpdate();
        }
    }

    static void refused(Connection connection, long position, String reason, int parkAfter, OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REFUSED)) {
            statement.setString(1, reason);
            statement.setInt(2, parkAfter);
            statement.setObject(3, now);
            statement.setLong(4, position);
            statement.executeUpdate();
        }
    }
}
