package org.kepu.messaging.intake;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kepu.observability.ChannelHealth;

/**
 * Passes on that a consumer has given up, so that the service says so, is not ready and ends. While the service stops
 * anyway a batch may well fail, and nothing is said.
 */
@ApplicationScoped
public class ChannelFailures {

    private final ChannelHealth health;
    private volatile boolean stopping;

    ChannelFailures(ChannelHealth health) {
        this.health = health;
    }

    void stopping(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** A consumer, or the channel of that name, has given up for good. */
    public void report(String channel, Throwable cause) {
        if (!stopping) {
            health.failedForGood(channel, cause);
        }
    }
}
