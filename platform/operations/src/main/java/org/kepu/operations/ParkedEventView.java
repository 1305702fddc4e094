package org.kepu.operations;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.intake.ParkedEvent;

/**
 * A parked event as an operator sees it. Its moments are wall time, shown in the city's offset.
 *
 * @param id of the parked event, not of the event
 * @param status {@code waiting}, {@code replayed}, {@code superseded} by a later state, or {@code discarded}
 * @param consumer the handler that could not handle it
 * @param event the CloudEvents id, where it could be read
 * @param type the CloudEvents type, where there is one
 * @param key the record key: the thing the event is about
 * @param topic with partition and offset, where it lies in Kafka
 * @param reason the last failure, or that it waits behind another
 * @param attempts how often a replay has failed
 * @param settledAt when it stopped waiting
 */
public record ParkedEventView(
        UUID id,
        String status,
        String consumer,
        @Nullable UUID event,
        @Nullable String type,
        @Nullable String key,
        String topic,
        int partition,
        long offset,
        String reason,
        OffsetDateTime parkedAt,
        int attempts,
        @Nullable OffsetDateTime settledAt) {

    static ParkedEventView of(ParkedEvent parked, CityTime time) {
        OffsetDateTime settled = settledAt(parked);
        return new ParkedEventView(
                parked.id(),
                status(parked),
                parked.consumer(),
                parked.eventId(),
                parked.type(),
                parked.key(),
                parked.position().topic(),
                parked.position().partition(),
                parked.position().offset(),
                parked.reason(),
                time.inCity(parked.parkedAt()),
                parked.attempts(),
                settled == null ? null : time.inCity(settled));
    }

    private static String status(ParkedEvent parked) {
        if (parked.isWaiting()) {
            return "waiting";
        }
        if (parked.discardedAt() != null) {
            return "discarded";
        }
        return parked.replayedAt() != null ? "replayed" : "superseded";
    }

    private static @Nullable OffsetDateTime settledAt(ParkedEvent parked) {
        return Stream.of(parked.replayedAt(), parked.supersededAt(), parked.discardedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
