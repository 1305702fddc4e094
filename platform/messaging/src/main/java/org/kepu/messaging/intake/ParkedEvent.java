package org.kepu.messaging.intake;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event put aside because it could not be handled (待处理事件).
 *
 * @param id its own id; later parked events have greater ones
 * @param consumer the handler that could not handle it
 * @param eventId the CloudEvents id, where it could be read
 * @param type the CloudEvents type, where there is one
 * @param key the record key
 * @param headers its headers, as {@link StoredHeaders} writes them
 * @param reason why it is here: the last failure, or that it waits behind another
 * @param attempts how often a replay has failed
 * @param replayedAt when a replay succeeded
 * @param supersededAt when a later state of the same thing made it needless
 * @param discardedAt when somebody gave it up; who and why stands in the audit trail
 */
public record ParkedEvent(
        UUID id,
        String consumer,
        @Nullable UUID eventId,
        @Nullable String type,
        IncomingEvent.Position position,
        @Nullable String key,
        Map<String, String> headers,
        String reason,
        OffsetDateTime parkedAt,
        int attempts,
        @Nullable OffsetDateTime replayedAt,
        @Nullable OffsetDateTime supersededAt,
        @Nullable OffsetDateTime discardedAt) {

    public ParkedEvent {
        headers = Map.copyOf(headers);
    }

    /** Whether somebody still has to do something about it. */
    public boolean isWaiting() {
        return replayedAt == null && supersededAt == null && discardedAt == null;
    }
}
