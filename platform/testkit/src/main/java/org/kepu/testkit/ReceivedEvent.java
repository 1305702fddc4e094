package org.kepu.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a topic, its CloudEvents headers (binary mode) decoded.
 *
 * @param topic where it was read
 * @param partition where it was read
 * @param offset where it was read
 * @param key aggregate id, by which order is kept
 * @param headers every header as text
 * @param data the body; null for a tombstone
 */
public record ReceivedEvent(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        @Nullable JsonNode data) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public ReceivedEvent {
        headers = Map.copyOf(headers);
    }

    static ReceivedEvent of(ConsumerRecord<String, byte[]> read) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : read.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new ReceivedEvent(
                read.topic(), read.partition(), read.offset(), read.key(), headers, parsed(read.value()));
    }

    private static @Nullable JsonNode parsed(byte @Nullable [] value) {
        try {
            return value == null ? null : JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException("the record holds no JSON", e);
        }
    }

    /** {@code ce_id}. */
    public String id() {
        return header("ce_id");
    }

    /** {@code ce_type}, for instance {@code org.kepu.venues.recognition.conferred.v1}. */
    public String type() {
        return header("ce_type");
    }

    /** {@code ce_subject}: the aggregate id. */
    public String subject() {
        return header("ce_subject");
    }

    /** {@code ce_sequence}: the aggregate's version. */
    public long version() {
        return Long.parseLong(header("ce_sequence"));
    }

    /** Whether this ends its key in a state topic. */
    public boolean isTombstone() {
        return data == null;
    }

    /** The body of an event that is no tombstone. */
    public JsonNode body() {
        if (data == null) {
            throw new AssertionError("a tombstone has no body: " + this);
        }
        return data;
    }

    /** A header that must be there. */
    public String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new AssertionError("the record has no header " + name + ": " + headers);
        }
        return value;
    }
}
