package org.kepu.messaging.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;

/** Events that could not be handled, with their bytes and the reason; a table, so parking commits with the batch. */
@ApplicationScoped
class ParkedTable {

    private static final String PARK = """
            insert into inbox_parked
              (id, consumer, event_id, type, topic, partition, record_offset, record_key, headers, payload, reason,
               parked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (consumer, topic, partition, record_offset) do nothing""";

    private static final String HELD = """
            select distinct record_key from inbox_parked
            where consumer = ? and topic = ? and replayed_at is null and record_key = any(?)""";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    ParkedTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void park(String consumer, ConsumerRecord<String, byte[]> event, @Nullable UUID id, String reason)
            throws SQLException {
        ObjectNode headers = json.createObjectNode();
        for (Header header : event.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PARK)) {
            statement.setObject(1, Ids.next());
            statement.setString(2, consumer);
            statement.setObject(3, id);
            statement.setString(4, RecordDecoder.header(event, "ce_type"));
            statement.setString(5, event.topic());
            statement.setInt(6, event.partition());
            statement.setLong(7, event.offset());
            statement.setString(8, event.key());
            statement.setString(9, headers.toString());
            statement.setBytes(10, event.value());
            statement.setString(11, reason.length() <= 1000 ? reason : reason.substring(0, 1000));
            statement.setObject(12, OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** Which of these keys wait behind a parked event of the same consumer and topic. */
    Set<String> heldKeys(String consumer, String topic, Collection<String> keys) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(HELD)) {
            statement.setString(1, consumer);
            statement.setString(2, topic);
            statement.setArray(3, connection.createArrayOf("text", keys.toArray()));
            Set<String> held = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.add(row.getString(1));
                }
            }
            return held;
        }
    }
}
