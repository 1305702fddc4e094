package org.kepu.messaging.jdbc.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.Line;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedFilter;
import org.kepu.messaging.intake.Reasons;
import org.kepu.messaging.intake.WaitingCounts;

/** Reads parked events one by one and settles them. */
@ApplicationScoped
class ParkedRows implements WaitingCounts {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String COLUMNS = """
            select id, consumer, event_id, type, topic, partition, record_offset, record_key, headers::text, reason,
                   parked_at, attempts, replayed_at, superseded_at, discarded_at
            from inbox_parked
            """;
    private static final String WAITS = " replayed_at is null and superseded_at is null and discarded_at is null ";

    private static final String BY_ID = COLUMNS + "where id = ?";
    private static final String BY_ID_LOCKED = BY_ID + " for update";
    private static final String WAITING = COLUMNS + "where" + WAITS
            + "and (?::text is null or consumer = ?) and (?::text is null or type = ?) and (?::uuid is null or id > ?)"
            + " order by id limit ?";
    private static final String WAITING_OF_LINE = COLUMNS + "where" + WAITS
            + "and consumer = ? and topic = ? and record_key = ? order by partition, record_offset limit 1";
    private static final String COUNT =
            "select consumer, count(*), min(parked_at) from inbox_parked where" + WAITS + "group by consumer";
    private static final String REPLAYED = "update inbox_parked set replayed_at = ? where id = ?";
    private static final String DISCARDED = "update inbox_parked set discarded_at = ? where id = ?";
    private static final String FAILED =
            "update inbox_parked set attempts = attempts + 1, reason = ? where id = ? and" + WAITS;

    /** What was given up stays: a rebuild must not count it, and it tells why something is missing. */
    private static final String FORGET = """
            delete from inbox_parked where id = any(array(
              select id from inbox_parked where coalesce(replayed_at, superseded_at) < ? limit ?))""";

    private static final int COUNT_SECONDS = 3;

    private final AgroalDataSource database;
    private final ObjectMapper json;

    ParkedRows(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Nullable ParkedEvent find(UUID id) throws SQLException {
        return one(BY_ID, id);
    }

    /** Locks it against another replay and against batches that are about to park behind it. */
    @Nullable ParkedEvent lock(UUID id) throws SQLException {
        return one(BY_ID_LOCKED, id);
    }

    List<ParkedEvent> waiting(ParkedFilter filter, @Nullable UUID after, int limit) throws SQLException {
        return list(WAITING, filter.consumer(), filter.consumer(), filter.type(), filter.type(), after, after, limit);
    }

    /** The first waiting event of the line of another; null where none waits. */
    @Nullable ParkedEvent firstWaiting(String consumer, Line line) throws SQLException {
        return one(WAITING_OF_LINE, consumer, line.topic(), line.key());
    }

    @Override
    public Map<String, Waiting> countWaiting() throws SQLException {
        Map<String, Waiting> counts = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setQueryTimeout(COUNT_SECONDS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(
                            row.getString(1),
                            new Waiting(
                                    row.getLong(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return counts;
    }

    byte @Nullable [] payload(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select payload from inbox_parked where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    void replayed(UUID id) throws SQLException {
        update(REPLAYED, WallTime.utc(), id);
    }

    void discarded(UUID id) throws SQLException {
        update(DISCARDED, WallTime.utc(), id);
    }

    void failed(UUID id, String reason) throws SQLException {
        update(FAILED, Reasons.shown(reason), id);
    }

    /** Forgets up to {@code limit} events settled before a moment; says how many. */
    int forgetSettledBefore(OffsetDateTime moment, int limit) throws SQLException {
        return update(FORGET, moment, limit);
    }

    private int update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private @Nullable ParkedEvent one(String sql, Object... values) throws SQLException {
        List<ParkedEvent> rows = list(sql, values);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private List<ParkedEvent> list(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<ParkedEvent> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(read(row));
                }
            }
            return rows;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private ParkedEvent read(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                new IncomingEvent.Position(row.getString(5), row.getInt(6), row.getLong(7)),
                row.getString(8),
                headers(row.getString(9)),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class),
                row.getInt(12),
                row.getObject(13, OffsetDateTime.class),
                row.getObject(14, OffsetDateTime.class),
                row.getObject(15, OffsetDateTime.class));
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the headers of a parked event are not a JSON object of strings", e);
        }
    }
}
