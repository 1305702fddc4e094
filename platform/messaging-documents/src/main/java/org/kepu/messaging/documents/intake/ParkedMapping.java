package org.kepu.messaging.documents.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.Reasons;
import org.kepu.messaging.intake.RecordDecoder;
import org.kepu.messaging.intake.Sorting;
import org.kepu.messaging.intake.StoredHeaders;

/** How a parked event stands in its document. */
@ApplicationScoped
class ParkedMapping {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final ObjectMapper json;

    ParkedMapping(ObjectMapper json) {
        this.json = json;
    }

    BsonDocument write(String consumer, Sorting.Aside aside, Instant now) {
        ConsumerRecord<String, byte[]> source = aside.source();
        BsonDocument document = new BsonDocument("_id", new BsonString(placeOf(consumer, source) + ':' + whatOf(aside)))
                .append("id", new BsonString(Ids.next().toString()))
                .append("consumer", new BsonString(consumer))
                .append("topic", new BsonString(source.topic()))
                .append("partition", new BsonInt32(source.partition()))
                .append("offset", new BsonInt64(source.offset()))
                .append("headers", new BsonString(headers(source)))
                .append("reason", new BsonString(Reasons.shown(aside.reason())))
                .append("parked_at", new BsonDateTime(now.toEpochMilli()))
                .append("attempts", new BsonInt32(0))
                .append("waiting", BsonBoolean.TRUE);
        append(document, "event_id", aside.event());
        append(document, "type", RecordDecoder.header(source, "ce_type"));
        append(document, "key", source.key());
        if (source.value() != null) {
            document.append("payload", new BsonBinary(source.value()));
        }
        return document;
    }

    /** Which record it is: places begin anew after a broker lost its disk or a restore, and another record lies there then. */
    private static String whatOf(Sorting.Aside aside) {
        UUID event = aside.event();
        return event == null ? digest(aside.source()) : event.toString();
    }

    private static String digest(ConsumerRecord<String, byte[]> source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (source.key() != null) {
                digest.update(source.key().getBytes(StandardCharsets.UTF_8));
            }
            digest.update((byte) 0);
            if (source.value() != null) {
                digest.update(source.value());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The {@code _id} that rows had before 0.2: the place alone. */
    static String placeOf(String consumer, ConsumerRecord<String, byte[]> source) {
        return consumer + ':' + source.topic() + ':' + source.partition() + ':' + source.offset();
    }

    /** Whether a row is about this very record. */
    static boolean isSame(BsonDocument row, Sorting.Aside aside) {
        String known = text(row, "event_id");
        UUID event = aside.event();
        if (known != null && event != null) {
            return known.equals(event.toString());
        }
        byte[] content = row.get("payload") instanceof BsonBinary payload ? payload.getData() : null;
        return Arrays.equals(content, aside.source().value());
    }

    private static void append(BsonDocument document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, new BsonString(StoredHeaders.text(value.toString())));
        }
    }

    ParkedEvent read(BsonDocument document) {
        String eventId = text(document, "event_id");
        return new ParkedEvent(
                UUID.fromString(document.getString("id").getValue()),
                document.getString("consumer").getValue(),
                eventId == null ? null : UUID.fromString(eventId),
                text(document, "type"),
                new IncomingEvent.Position(
                        document.getString("topic").getValue(),
                        document.getInt32("partition").getValue(),
                        document.getInt64("offset").getValue()),
                text(document, "key"),
                headers(document),
                document.getString("reason").getValue(),
                moment(document.getDateTime("parked_at")),
                document.getInt32("attempts").getValue(),
                document.get("replayed_at") instanceof BsonDateTime at ? moment(at) : null,
                document.get("superseded_at") instanceof BsonDateTime at ? moment(at) : null,
                document.get("discarded_at") instanceof BsonDateTime at ? moment(at) : null);
    }

    private static @Nullable String text(BsonDocument document, String field) {
        return document.get(field) instanceof BsonString text ? text.getValue() : null;
    }

    private static OffsetDateTime moment(BsonDateTime at) {
        return OffsetDateTime.ofInstant(Instant.ofEpochMilli(at.getValue()), ZoneOffset.UTC);
    }

    private String headers(ConsumerRecord<String, byte[]> source) {
        try {
            return json.writeValueAsString(StoredHeaders.of(source.headers()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings can always be written as JSON", e);
        }
    }

    private Map<String, String> headers(BsonDocument document) {
        try {
            return json.readValue(document.getString("headers").getValue(), HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the headers of a parked event are not a JSON object of strings", e);
        }
    }
}
