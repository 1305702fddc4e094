package org.kepu.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What an operator watches of the outbox (R23): pending and parked events, the age of the oldest pending one in seconds,
 * and events sent. Counted in the store when the metrics page is read, at most once in two seconds.
 */
@ApplicationScoped
class RelayMetrics {

    private static final Logger LOG = Logger.getLogger(RelayMetrics.class);
    private static final long FRESH_NANOS = 2_000_000_000L;

    private final MeterRegistry registry;
    private final String prefix;
    private final Counter sent;
    private @Nullable Figures last;

    RelayMetrics(MeterRegistry registry, @ConfigProperty(name = "kepu.service") String service) {
        this.registry = registry;
        this.prefix = "kepu." + service + ".outbox.";
        this.sent = registry.counter(prefix + "sent");
    }

    private record Figures(long readAt, Relay.@Nullable Backlog backlog) {}

    void register(Relay relay) {
        gauge(relay, "pending", Relay.Backlog::pending);
        gauge(relay, "parked", Relay.Backlog::parked);
        gauge(relay, "oldest.seconds", Relay.Backlog::oldestSeconds);
    }

    void sent(int count) {
        sent.increment(count);
    }

    private void gauge(Relay relay, String name, ToDoubleFunction<Relay.Backlog> figure) {
        Gauge.builder(prefix + name, this, metrics -> metrics.read(relay, figure))
                .register(registry);
    }

    private double read(Relay relay, ToDoubleFunction<Relay.Backlog> figure) {
        Relay.Backlog backlog = fresh(relay).backlog();
        // A gap in the series says "not known"; a zero would say "all is well".
        return backlog == null ? Double.NaN : figure.applyAsDouble(backlog);
    }

    private synchronized Figures fresh(Relay relay) {
        long now = System.nanoTime();
        if (last == null || now - last.readAt() > FRESH_NANOS) {
            last = new Figures(now, backlog(relay));
        }
        return last;
    }

    private static Relay.@Nullable Backlog backlog(Relay relay) {
        try {
            return relay.backlog();
        } catch (Exception e) {
            LOG.debugf("the outbox cannot be counted: cause=%s", e);
            return null;
        }
    }
}
