package org.kepu.messaging.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How many parked events wait for somebody, per consumer (R23); counted at most once in two seconds. */
@ApplicationScoped
class WaitingFigures {

    private static final Logger LOG = Logger.getLogger(WaitingFigures.class);
    private static final long FRESH_NANOS = 2_000_000_000L;

    private final Instance<WaitingCounts> counts;
    private final Handlers handlers;
    private final IntakeMetrics metrics;
    private final MeterRegistry registry;
    private @Nullable Figures last;

    WaitingFigures(Instance<WaitingCounts> counts, Handlers handlers, IntakeMetrics metrics, MeterRegistry registry) {
        this.counts = counts;
        this.handlers = handlers;
        this.metrics = metrics;
        this.registry = registry;
    }

    private record Figures(long readAt, @Nullable Map<String, Long> waiting) {}

    void register(@Observes StartupEvent event) {
        if (counts.isUnsatisfied()) {
            return;
        }
        for (EventHandler handler : handlers.all()) {
            String consumer = handler.consumer();
            Gauge.builder(metrics.name("waiting"), this, figures -> figures.waiting(consumer))
                    .tag("consumer", consumer)
                    .register(registry);
        }
    }

    private double waiting(String consumer) {
        Map<String, Long> waiting = fresh().waiting();
        // A gap in the series says "not known"; a zero would say "all is well".
        return waiting == null ? Double.NaN : waiting.getOrDefault(consumer, 0L);
    }

    private synchronized Figures fresh() {
        long now = System.nanoTime();
        if (last == null || now - last.readAt() > FRESH_NANOS) {
            last = new Figures(now, count());
        }
        return last;
    }

    private @Nullable Map<String, Long> count() {
        try {
            return counts.get().countWaiting();
        } catch (Exception e) {
            LOG.debugf("the parked events cannot be counted: cause=%s", e);
            return null;
        }
    }
}
