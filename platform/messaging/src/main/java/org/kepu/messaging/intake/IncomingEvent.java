package org.kepu.messaging.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event another service published.
 *
 * @param id the event's id: a handler's effect happens once per id
 * @param type the CloudEvents type, such as {@code org.kepu.venues.place.state.v1}
 * @param subject the id of the thing it happened to
 * @param sequence the version of the thing after it happened
 * @param time city time at which it happened
 * @param place code of the place it happened at, where there is one
 * @param data the payload, or null for a tombstone
 * @param position where it was read
 */
public record IncomingEvent(
        UUID id,
        String type,
        String subject,
        long sequence,
        OffsetDateTime time,
        @Nullable String place,
        @Nullable JsonNode data,
        Position position) {

    /** Where a record stands in Kafka. */
    public record Position(String topic, int partition, long offset) {}

    /**
     * The payload of an event that cannot be a tombstone.
     *
     * @throws MalformedEvent where there is none
     */
    public JsonNode payload() {
        if (data == null) {
            throw new MalformedEvent("the event has no payload");
        }
        return data;
    }

    /** Whether this ends a state. */
    public boolean isTombstone() {
        return data == null;
    }

    /**
     * The newest event of each thing, for a projection that upserts a batch in one statement: a row may not be written
     * twice in one.
     */
    public static List<IncomingEvent> newestPerSubject(List<IncomingEvent> events) {
        Map<String, IncomingEvent> newest = new LinkedHashMap<>();
        for (IncomingEvent event : events) {
            newest.merge(event.subject(), event, (a, b) -> b.sequence() >= a.sequence() ? b : a);
        }
        return List.copyOf(newest.values());
    }
}
