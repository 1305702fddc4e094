package org.kepu.messaging.intake;

import java.util.Map;

/** Counts parked events; each store has its own. */
public interface WaitingCounts {

    /**
     * How many wait for somebody, by consumer.
     *
     * @throws Exception where the store cannot be read
     */
    Map<String, Long> countWaiting() throws Exception;
}
