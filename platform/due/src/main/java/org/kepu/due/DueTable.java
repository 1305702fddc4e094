package org.kepu.due;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The statements on {@code due_item}. Each runs on the connection of its transaction. */
final class DueTable {

    private static final String SCHEDULE = """
            insert into due_item (kind, key, due_at, payload, created_at) values (?, ?, ?, ?::jsonb, ?)
            on conflict (kind, key) do update set
              due_at = excluded.due_at, payload = excluded.payload,
              version = due_item.version + case when due_item.due_at <> excluded.due_at then 1 else 0 end,
              done_at = null, attempts = 0, last_error = null, retry_at = null, parked_at = null
            where due_item.done_at is null or due_item.due_at <> excluded.due_at""";

    private static final String CANCEL = "delete from due_item where kind = ? and key = ? and done_at is null";

    private static final String CLAIM = """
            select kind, key, due_at, payload::text as payload, version, attempts
            from due_item
            where done_at is null and parked_at is null and due_at <= ?
              and (retry_at is null or retry_at <= ?) and kind = any(?)
            order by due_at, kind, key
            limit 1 for update skip locked""";

    private static final String LOCK_TIMEOUT = "select set_config('lock_timeout', ?, true)";

    private static final String DONE = """
            update due_item set done_at = ?, attempts = attempts + 1, retry_at = null
            where kind = ? and key = ? and version = ?""";

    private static final String FAILED = """
            update due_item
            set attempts = attempts + 1, last_error = ?, retry_at = ?,
                parked_at = case when attempts + 1 >= ? then ?::timestamptz end
            where kind = ? and key = ? and version = ? and done_at is null and parked_at is null
            returning parked_at is not null""";

    private static final String FORGET = "delete from due_item where done_at < ?";

    private DueTable() {}

    /** A locked row: what to do, and the version it had. */
    record Claim(String kind, String key, OffsetDateTime dueAt, String payload, long version, int attempts) {}

    static void schedule(
            Connection connection, String kind, String key, OffsetDateTime dueAt, String payload, OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SCHEDULE)) {
            statement.setString(1, kind);
            statement.setString(2, key);
            statement.setObject(3, dueAt);
            statement.setString(4, payload);
            statement.setObject(5, now);
            statement.executeUpdate();
        }
    }

    static boolean cancel(Connection connection, String kind, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CANCEL)) {
            statement.setString(1, kind);
            statement.setString(2, key);
            return statement.executeUpdate() == 1;
        }
    }

    /** Locks the next item nobody else holds. */
    static Optional<Claim> claim(
            Connection connection, OffsetDateTime cityNow, OffsetDateTime wallNow, List<String> kinds)
            throws SQLException {
        Array known = connection.createArrayOf("text", kinds.toArray());
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setObject(1, cityNow);
            statement.setObject(2, wallNow);
            statement.setArray(3, known);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Claim(
                        row.getString("kind"),
                        row.getString("key"),
                        row.getObject("due_at", OffsetDateTime.class),
                        row.getString("payload"),
                        row.getLong("version"),
                        row.getInt("attempts")));
            }
        }
    }

    /** Lets the rest of this transaction wait no longer than this for any lock. */
    static void waitAtMost(Connection connection, Duration lockTimeout) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_TIMEOUT)) {
            statement.setString(1, Long.toString(lockTimeout.toMillis()));
            statement.execute();
        }
    }

    /** Marks an item done, unless it was moved or taken back while it was being done. */
    static void done(Connection connection, Claim claim, OffsetDateTime cityNow) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DONE)) {
            statement.setObject(1, cityNow);
            statement.setString(2, claim.kind());
            statement.setString(3, claim.key());
            statement.setLong(4, claim.version());
            statement.executeUpdate();
        }
    }

    /** Counts a failure; true where it was the last try and the item is parked now. */
    static boolean failed(
            Connection connection,
            Claim claim,
            String error,
            OffsetDateTime retryAt,
            int allowed,
            OffsetDateTime cityNow)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FAILED)) {
            statement.setString(1, error);
            statement.setObject(2, retryAt);
            statement.setInt(3, allowed);
            statement.setObject(4, cityNow);
            statement.setString(5, claim.kind());
            statement.setString(6, claim.key());
            statement.setLong(7, claim.version());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Deletes items done before a moment. */
    static int forget(Connection connection, OffsetDateTime doneBefore) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setObject(1, doneBefore);
            return statement.executeUpdate();
        }
    }
}
