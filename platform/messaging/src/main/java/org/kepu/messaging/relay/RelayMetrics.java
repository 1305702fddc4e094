package org.kepu.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an operator watches of the relay (R23): events sent, and whether this replica relays. Replicas may take turns, so one
 * counts as relaying until another has been at work for five seconds on end.
 */
@ApplicationScoped
class RelayMetrics {

    private static final long TURN_NANOS = Duration.ofSeconds(5).toNanos();

    private final MeterRegistry registry;
    private final String holder;
    private final Counter sent;
    private volatile boolean holds;
    private long elsewhereSince;

    RelayMetrics(MeterRegistry registry, @ConfigProperty(name = "kepu.service") String service) {
        this.registry = registry;
        this.holder = "kepu." + service + ".relay.holder";
        this.sent = registry.counter("kepu." + service + ".outbox.sent");
    }

    void register() {
        Gauge.builder(holder, this, metrics -> metrics.holds ? 1 : 0).register(registry);
    }

    void sent(int count) {
        sent.increment(count);
    }

    /** This replica had its turn. */
    void here() {
        holds = true;
        elsewhereSince = 0;
    }

    /** Another replica is at work, or something else holds its lock. */
    void elsewhere() {
        long now = System.nanoTime();
        if (elsewhereSince == 0) {
            elsewhereSince = now;
        } else if (now - elsewhereSince > TURN_NANOS) {
            holds = false;
        }
    }
}
