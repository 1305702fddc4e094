package org.kepu.messaging.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts of what was read, skipped and parked, per consumer. */
@ApplicationScoped
class IntakeMetrics {

    private final MeterRegistry registry;
    private final String prefix;

    IntakeMetrics(MeterRegistry registry, @ConfigProperty(name = "kepu.service") String service) {
        this.registry = registry;
        this.prefix = "kepu." + service + ".intake.";
    }

    void read(String consumer, int events) {
        registry.counter(prefix + "read", "consumer", consumer).increment(events);
    }

    void skipped(String consumer) {
        registry.counter(prefix + "skipped", "consumer", consumer).increment();
    }

    void parked(String consumer) {
        registry.counter(prefix + "parked", "consumer", consumer).increment();
    }
}
