package org.kepu.messaging.relay;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one batch.
 *
 * @param sent positions the broker has acknowledged
 * @param refused positions the broker will never take, with the reason
 * @param unreachable why the broker could not be reached, or null; then nothing is held against any row
 */
record SendResult(
        List<Long> sent,
        Map<Long, String> refused,
        @Nullable Throwable unreachable) {

    SendResult {
        sent = List.copyOf(sent);
        refused = Map.copyOf(refused);
    }
}
