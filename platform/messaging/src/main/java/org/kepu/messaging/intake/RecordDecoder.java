package org.kepu.messaging.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads a Kafka record as an event: CloudEvents in binary mode with a JSON payload. */
@ApplicationScoped
public class RecordDecoder {

    private final ObjectReader json;

    RecordDecoder(ObjectMapper json) {
        this.json = json.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Reads a record for a handler that knows these CloudEvents types. */
    public Reading read(Set<String> types, ConsumerRecord<String, byte[]> source) {
        String type = header(source, "ce_type");
        if (type != null && !types.contains(type)) {
            return isOtherMajor(types, type)
                    ? new Reading.Unreadable(source, "this service does not know the version of " + type)
                    : new Reading.NotAsked(source);
        }
        try {
            return new Reading.Understood(source, decode(source));
        } catch (MalformedEvent e) {
            return new Reading.Unreadable(source, String.valueOf(e.getMessage()));
        }
    }

    private IncomingEvent decode(ConsumerRecord<String, byte[]> source) {
        try {
            return new IncomingEvent(
                    UUID.fromString(required(source, "ce_id")),
                    required(source, "ce_type"),
                    required(source, "ce_subject"),
                    Long.parseLong(required(source, "ce_sequence")),
                    OffsetDateTime.parse(required(source, "ce_time")),
                    header(source, "ce_place"),
                    payload(source),
                    new IncomingEvent.Position(source.topic(), source.partition(), source.offset()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEvent("a header cannot be read: " + e.getMessage(), e);
        }
    }

    private @Nullable JsonNode payload(ConsumerRecord<String, byte[]> source) {
        if (source.value() == null) {
            return null;
        }
        try {
            JsonNode data = json.readValue(source.value());
            if (data == null || !data.isObject()) {
                throw new MalformedEvent("the payload is not a JSON object");
            }
            return data;
        } catch (IOException e) {
            throw new MalformedEvent("the payload is not JSON", e);
        }
    }

    private static boolean isOtherMajor(Set<String> known, String type) {
        int version = type.lastIndexOf(".v");
        return version > 0
                && known.stream()
                        .anyMatch(each ->
                                each.lastIndexOf(".v") == version && each.regionMatches(0, type, 0, version + 2));
    }

    private static String required(ConsumerRecord<String, byte[]> source, String name) {
        String value = header(source, name);
        if (value == null) {
            throw new MalformedEvent("the header " + name + " is missing");
        }
        return value;
    }

    /** A header as text, the last one where there are several, or null. */
    public static @Nullable String header(ConsumerRecord<String, byte[]> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
