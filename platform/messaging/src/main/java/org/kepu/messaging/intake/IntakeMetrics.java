package org.kepu.messaging.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts per consumer what became of the records it read (R23). */
@ApplicationScoped
public class IntakeMetrics {

    private final MeterRegistry registry;
    private final String prefix;

    IntakeMetrics(MeterRegistry registry, @ConfigProperty(name = "kepu.service") String service) {
        this.registry = registry;
        this.prefix = "kepu." + service + ".intake.";
    }

    /** Adds what a committed transaction did. */
    public void add(String consumer, Tally tally) {
        count("batches", consumer, 1);
        count("handled", consumer, tally.handled());
        count("repeated", consumer, tally.repeated());
        count("skipped", consumer, tally.skipped());
        count("parked", consumer, tally.parked());
        count("forgotten", consumer, tally.forgotten());
    }

    /** The name of a figure of this service's intake. */
    public String name(String figure) {
        return prefix + figure;
    }

    private void count(String figure, String consumer, int count) {
        registry.counter(name(figure), "consumer", consumer).increment(count);
    }
}
