package org.kepu.observability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which message channels have failed for good: what reads from Kafka has stopped and does not come back by
 * itself. A service in that state must not pretend to work; {@link FatalExit} ends it.
 */
@ApplicationScoped
public class ChannelHealth {

    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final FatalExit exit;

    ChannelHealth(FatalExit exit) {
        this.exit = exit;
    }

    /**
     * A channel has given up. The service is not ready from now on and ends.
     *
     * @param channel its name, for instance {@code places}
     * @param cause why; its class and message are shown to the operator, so no payload may stand in it
     */
    public void failedForGood(String channel, Throwable cause) {
        failures.put(channel, cause.getClass().getSimpleName() + ": " + cause.getMessage());
        exit.because("channel " + channel + " has failed for good", cause);
    }

    /** The reason for each channel that has failed for good. */
    public Map<String, String> failures() {
        return Map.copyOf(failures);
    }
}
