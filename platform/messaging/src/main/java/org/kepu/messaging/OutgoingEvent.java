package org.kepu.messaging;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;

/**
 * An event ready to be written to the outbox in the transaction of its cause.
 *
 * @param id UUIDv7, the CloudEvents id
 * @param type what happened
 * @param aggregateId the id of the thing it happened to: the record key
 * @param version the version the thing has after it happened, from 1; orders events of one thing
 * @param time city time at which it happened
 * @param place code of the place it happened at, where there is one
 * @param data the payload, written as JSON: at most 8 KB for a fact, 64 KB for a state; null is a tombstone and ends a
 *     state
 */
public record OutgoingEvent(
        UUID id,
        EventType type,
        String aggregateId,
        long version,
        OffsetDateTime time,
        @Nullable String place,
        @Nullable Object data) {

    public OutgoingEvent {
        if (aggregateId.isBlank()) {
            throw new IllegalArgumentException("aggregateId must not be blank");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1, was " + version);
        }
        if (data == null && !type.isState()) {
            throw new IllegalArgumentException("data must not be null for the fact " + type.ceType());
        }
    }

    /** An event with an id of its own. */
    public static OutgoingEvent of(
            EventType type,
            String aggregateId,
            long version,
            OffsetDateTime time,
            @Nullable String place,
            @Nullable Object data) {
        return new OutgoingEvent(Ids.next(), type, aggregateId, version, time, place, data);
    }
}
