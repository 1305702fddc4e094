package org.kepu.observability.reading;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Shows what the sources read. Each has a thread of its own, so that one that waits for a store keeps no other waiting, and a
 * scrape takes what was read last. A value that is too old is NaN: a gap says "not known", a zero would say "all is well".
 */
@ApplicationScoped
class Board {

    private static final Logger LOG = Logger.getLogger(Board.class);
    private static final int ROUNDS = 3;
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private final List<FigureSource> sources;
    private final MeterRegistry registry;
    private final Duration every;
    private final String prefix;
    private volatile boolean running = true;

    Board(
            @All List<FigureSource> sources,
            MeterRegistry registry,
            WatchConfig config,
            @ConfigProperty(name = "kepu.service") Optional<String> service,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.sources = sources;
        this.registry = registry;
        this.every = config.every();
        this.prefix = "kepu." + service.orElse(application) + ".";
    }

    void start(@Observes StartupEvent event) {
        sources.forEach(source -> {
            Reader reader = new Reader(source);
            var _ = Thread.ofVirtual().name("kepu-watch-" + source.name()).start(reader::run);
        });
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    private Duration every(FigureSource source) {
        return every.multipliedBy(source.rounds());
    }

    private String whole(String name) {
        return name.startsWith("kepu.") ? name : prefix + name;
    }

    /** One value until the next reading, or until it is too old. */
    private final class Cell {
        private final Duration longest;
        private volatile double value = Double.NaN;
        private volatile long readAt = System.nanoTime();

        Cell(FigureSource source) {
            longest = every(source).multipliedBy(ROUNDS);
        }

        void set(double now) {
            value = now;
            readAt = System.nanoTime();
        }

        double value() {
            long good = (longest.compareTo(SHORTEST) < 0 ? SHORTEST : longest).toNanos();
            return System.nanoTime() - readAt > good ? Double.NaN : value;
        }
    }

    private record Series(String name, Map<String, String> labels) {}

    private record Shown(Meter meter, Cell cell) {}

    /** One source and what is shown of it. */
    private final class Reader {
        private final FigureSource source;
        private final Map<Series, Shown> shown = new HashMap<>();
        private boolean failing;

        Reader(FigureSource source) {
            this.source = source;
            failures().increment(0);
        }

        private Counter failures() {
            return registry.counter(prefix + "reading.failed", "reading", source.name());
        }

        void run() {
            while (running) {
                try {
                    read();
                    // What failed is tried again in the next round, however seldom it is read.
                    Thread.sleep(failing ? every : every(source));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private void read() throws InterruptedException {
            try {
                show(source.read());
                failing = false;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (!running) {
                    return;
                }
                failures().increment();
                // Said once, because an outage must not fill the log.
                if (!failing) {
                    LOG.warnf("figures cannot be read and are not known: reading=%s cause=%s", source.name(), e);
                }
                failing = true;
            }
        }

        private void show(List<Figure> figures) {
            Set<Series> now = new HashSet<>();
            for (Figure figure : figures) {
                Series series = new Series(whole(figure.name()), figure.labels());
                now.add(series);
                shown.computeIfAbsent(series, this::register).cell().set(figure.value());
            }
            shown.entrySet().removeIf(entry -> {
                boolean gone = !now.contains(entry.getKey());
                if (gone) {
                    registry.remove(entry.getValue().meter());
                }
                return gone;
            });
        }

        private Shown register(Series series) {
            Cell cell = new Cell(source);
            List<Tag> tags = series.labels().entrySet().stream()
                    .map(label -> Tag.of(label.getKey(), label.getValue()))
                    .toList();
            return new Shown(
                    Gauge.builder(series.name(), cell, Cell::value).tags(tags).register(registry), cell);
        }
    }
}
