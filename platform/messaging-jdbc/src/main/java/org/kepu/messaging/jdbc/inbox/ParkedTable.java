package org.kepu.messaging.jdbc.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.kepu.base.Ids;
import org.kepu.base.WallTime;
import org.kepu.messaging.intake.Line;
import org.kepu.messaging.intake.Reasons;
import org.kepu.messaging.intake.RecordDecoder;
import org.kepu.messaging.intake.Sorting;
import org.kepu.messaging.intake.StoredHeaders;

/** Puts events aside and knows whom they hold; a table, so that parking commits with the batch. */
@ApplicationScoped
class ParkedTable {

    private static final String PARK = """
        insert into inbox_parked
          (id, consumer, event_id, type, topic, partition, record_offset, record_key, headers, payload, reason,
           parked_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
        on conflict (consumer, topic, partition, record_offset) do nothing\
        """;

    /**
     * After a broker lost its disk, offsets begin anew, and what is parked now may lie where something else lay. Then all of the
     * partition is moved below what was moved before, in its order, so that neither hides the other. Records whose id could not
     * be read are told apart by their bytes.
     */
    private static final String MAKE_ROOM = """
        update inbox_parked p set record_offset = p.record_offset - room.offsets
        from (
          select max(record_offset) + 1 - least(min(record_offset), 0) as offsets from inbox_parked
          where consumer = ? and topic = ? and partition = ?
        ) room
        where p.consumer = ? and p.topic = ? and p.partition = ? and p.record_offset >= 0
          and exists (
            select 1 from inbox_parked other
            where other.consumer = p.consumer and other.topic = p.topic and other.partition = p.partition
              and other.record_offset = ?
              and case when other.event_id is null or ?::uuid is null
                    then other.payload is distinct from ?::bytea or other.record_key is distinct from ?
                    else other.event_id <> ?::uuid end)\
        """;

    /** The share lock keeps a replay from freeing a key while a batch is about to park behind it. */
    private static final String HELD = """
        select p.topic, p.record_key
        from inbox_parked p
        join unnest(?::text[], ?::text[]) as line (topic, record_key)
          on p.topic = line.topic and p.record_key = line.record_key
        where p.consumer = ? and p.replayed_at is null and p.superseded_at is null and p.discarded_at is null
        for share of p\
        """;

    private static final String SUPERSEDE = """
        update inbox_parked p set superseded_at = ?
        from unnest(?::text[], ?::text[], ?::bigint[]) as line (topic, record_key, healed_by)
        where p.consumer = ? and p.topic = line.topic and p.record_key = line.record_key
          and p.record_offset < line.healed_by
          and p.replayed_at is null and p.superseded_at is null and p.discarded_at is null\
        """;

    private final AgroalDataSource database;
    private final ObjectMapper json;

    ParkedTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Puts a record aside; says how many rows that made: none where it is there already. */
    int park(String consumer, Sorting.Aside aside) throws SQLException {
        ConsumerRecord<String, byte[]> source = aside.source();
        String type = RecordDecoder.header(source, "ce_type");
        try (Connection connection = database.getConnection();
                PreparedStatement room = connection.prepareStatement(MAKE_ROOM);
                PreparedStatement statement = connection.prepareStatement(PARK)) {
            makeRoom(room, consumer, aside);
            statement.setObject(1, Ids.next());
            statement.setString(2, consumer);
            statement.setObject(3, aside.event());
            statement.setString(4, type == null ? null : StoredHeaders.text(type));
            statement.setString(5, source.topic());
            statement.setInt(6, source.partition());
            statement.setLong(7, source.offset());
            statement.setString(8, source.key() == null ? null : StoredHeaders.text(source.key()));
            statement.setString(9, json.writeValueAsString(StoredHeaders.of(source.headers())));
            statement.setBytes(10, source.value());
            statement.setString(11, Reasons.shown(aside.reason()));
            statement.setObject(12, WallTime.utc());
            return statement.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings can always be written as JSON", e);
        }
    }

    private static void makeRoom(PreparedStatement room, String consumer, Sorting.Aside aside) throws SQLException {
        ConsumerRecord<String, byte[]> source = aside.source();
        int next = 1;
        for (int twice = 0; twice < 2; twice++) {
            room.setString(next++, consumer);
            room.setString(next++, source.topic());
            room.setInt(next++, source.partition());
        }
        room.setLong(next++, source.offset());
        room.setObject(next++, aside.event());
        room.setBytes(next++, source.value());
        room.setString(next++, source.key() == null ? null : StoredHeaders.text(source.key()));
        room.setObject(next, aside.event());
        room.executeUpdate();
    }

    /** Which of these lines have an event of this consumer waiting. */
    Set<Line> held(String consumer, Collection<Line> lines) throws SQLException {
        Set<Line> held = new HashSet<>();
        if (lines.isEmpty()) {
            return held;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(HELD)) {
            statement.setArray(1, texts(connection, lines.stream().map(Line::topic)));
            statement.setArray(2, texts(connection, lines.stream().map(Line::key)));
            statement.setString(3, consumer);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.add(new Line(row.getString(1), row.getString(2)));
                }
            }
            return held;
        }
    }

    /** A later state, at this offset, has made what waits before it needless. */
    void supersede(String consumer, Map<Line, Long> healed) throws SQLException {
        if (healed.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SUPERSEDE)) {
            statement.setObject(1, WallTime.utc());
            statement.setArray(2, texts(connection, healed.keySet().stream().map(Line::topic)));
            statement.setArray(3, texts(connection, healed.keySet().stream().map(Line::key)));
            statement.setArray(
                    4, connection.createArrayOf("bigint", healed.values().toArray()));
            statement.setString(5, consumer);
            statement.executeUpdate();
        }
    }

    /** Forgets everything parked by a consumer, because a rebuild reads it again. */
    void forget(String consumer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("delete from inbox_parked where consumer = ?")) {
            statement.setString(1, consumer);
            statement.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
