package org.kepu.messaging.relay;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one batch. Events in neither collection were not sent and wait.
 *
 * @param sent events the broker has acknowledged
 * @param refused events the broker will not take as they are, with the reason
 * @param unreachable why the broker could not be reached, or null; that is held against no event
 */
public record SendResult(
        List<UUID> sent,
        Map<UUID, String> refused,
        @Nullable Throwable unreachable) {

    public SendResult {
        sent = List.copyOf(sent);
        refused = Map.copyOf(refused);
    }
}
