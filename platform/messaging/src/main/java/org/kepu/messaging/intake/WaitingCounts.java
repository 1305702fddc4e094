package org.kepu.messaging.intake;

import java.time.Instant;
import java.util.Map;

/** Counts parked events; each store has its own. */
public interface WaitingCounts {

    /**
     * What waits of one consumer.
     *
     * @param events how many
     * @param oldest when the oldest of them was parked
     */
    record Waiting(long events, Instant oldest) {}

    /**
     * What waits for somebody, by consumer; one that is not named has nothing waiting.
     *
     * @throws Exception where the store cannot be read
     */
    Map<String, Waiting> countWaiting() throws Exception;
}
