package org.kepu.metrics.export;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kepu.base.WallTime;

/**
 * Business figures on the metrics endpoint (M8): {@code kepu_metrics_<what>_<unit>}, labels no finer than county. Read from the
 * database every few seconds and never by a scrape, so every replica exports the same value: read them with {@code max}.
 */
@ApplicationScoped
class FigureGauges {

    private static final Logger LOG = Logger.getLogger(FigureGauges.class);

    /** After a slow reading the next one waits this many times as long, so that watching never becomes the load. */
    private static final int REST = 20;

    /** But never longer: figures that stand still look like figures nobody reads any more. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final MeterRegistry registry;
    private final FigureReadings readings;
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private Instant notBefore = Instant.EPOCH;
    private boolean failing;
    // The start counts as a reading, so that the age grows also where none has succeeded since.
    private volatile double readAt = WallTime.instant().getEpochSecond();

    FigureGauges(MeterRegistry registry, FigureReadings readings) {
        this.registry = registry;
        this.readings = readings;
        Gauge.builder("kepu.metrics.figures.read.timestamp.seconds", this, figures -> figures.readAt)
                .register(registry);
        failures().increment(0);
    }

    private Counter failures() {
        return registry.counter("kepu.metrics.reading.failed", "reading", "figures");
    }

    @Scheduled(
            identity = "kepu-figures",
            every = "${kepu.metrics.export-every:3s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        Instant begun = WallTime.instant();
        if (begun.isBefore(notBefore)) {
            return;
        }
        try {
            show(readings.read());
            Instant ended = WallTime.instant();
            readAt = ended.getEpochSecond();
            notBefore = ended.plus(rest(Duration.between(begun, ended)));
            failing = false;
        } catch (RuntimeException e) {
            // Tried again at once: how long a failure took, such as the wait for a lock, says nothing of the load.
            failures().increment();
            // What was read last stays; said once, because an outage must not fill the log.
            if (!failing) {
                LOG.warnf(e, "the business figures cannot be read");
            }
            failing = true;
        }
    }

    /** How long to wait after a reading that took so long. */
    static Duration rest(Duration reading) {
        Duration rest = reading.multipliedBy(REST);
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    private void show(List<FigureReadings.Reading> now) {
        Map<String, List<MultiGauge.Row<?>>> byName = new HashMap<>();
        gauges.keySet().forEach(name -> byName.put(name, new ArrayList<>()));
        for (FigureReadings.Reading reading : now) {
            List<String> labels = new ArrayList<>();
            reading.labels().forEach((label, value) -> {
                labels.add(label);
                labels.add(value);
            });
            byName.computeIfAbsent(reading.name(), name -> new ArrayList<>())
                    .add(MultiGauge.Row.of(Tags.of(labels.toArray(String[]::new)), reading.value()));
        }
        byName.forEach((name, rows) -> gauges.computeIfAbsent(
                        name, fresh -> MultiGauge.builder(fresh).register(registry))
                .register(rows, true));
    }
}
