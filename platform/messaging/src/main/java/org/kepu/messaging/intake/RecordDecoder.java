package org.kepu.messaging.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads a Kafka record as an event: CloudEvents in binary mode with a JSON payload. */
@ApplicationScoped
class RecordDecoder {

    private final ObjectMapper json;

    RecordDecoder(ObjectMapper json) {
        this.json = json;
    }

    /** @throws MalformedEvent where a header is missing or the bytes are not JSON */
    IncomingEvent decode(ConsumerRecord<String, byte[]> event) {
        try {
            String place = header(event, "ce_place");
            return new IncomingEvent(
                    UUID.fromString(required(event, "ce_id")),
                    required(event, "ce_type"),
                    required(event, "ce_subject"),
                    Long.parseLong(required(event, "ce_sequence")),
                    OffsetDateTime.parse(required(event, "ce_time")),
                    place,
                    payload(event),
                    new IncomingEvent.Position(event.topic(), event.partition(), event.offset()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEvent("a header cannot be read: " + e.getMessage(), e);
        }
    }

    private @Nullable JsonNode payload(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            return null;
        }
        try {
            JsonNode data = json.readTree(event.value());
            if (!data.isObject()) {
                throw new MalformedEvent("the payload is not a JSON object");
            }
            return data;
        } catch (IOException e) {
            throw new MalformedEvent("the payload is not JSON", e);
        }
    }

    static String required(ConsumerRecord<String, byte[]> event, String name) {
        String value = header(event, name);
        if (value == null) {
            throw new MalformedEvent("the header " + name + " is missing");
        }
        return value;
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
