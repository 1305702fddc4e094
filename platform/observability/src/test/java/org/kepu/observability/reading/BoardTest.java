package org.kepu.observability.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicReference<List<Figure>> stored = new AtomicReference<>(List.of());
    private final CountDownLatch never = new CountDownLatch(1);
    private @Nullable Board board;

    @AfterEach
    void stop() {
        never.countDown();
        if (board != null) {
            board.stop(new ShutdownEvent());
        }
    }

    @Test
    void shouldShowWhatWasReadAndNoLongerWhatIsGone() {
        // Given
        stored.set(List.of(
                Figure.of("gap.places", "place", "410902000000", 3), Figure.of("kepu.due.pending", "kind", "a", 1)));

        // When
        start(source("staffing"));

        // Then
        await().until(() -> value("kepu.tiny.gap.places") == 3 && value("kepu.due.pending") == 1);
        stored.set(List.of(Figure.of("gap.places", "place", "410902000000", 0)));
        await().until(() -> value("kepu.tiny.gap.places") == 0
                && registry.find("kepu.due.pending").gauge() == null);
    }

    @Test
    void shouldSayNotKnownAndCountWhereItCannotBeRead() {
        // Given
        stored.set(List.of(Figure.of("outbox.pending", 7)));
        start(source("outbox"));
        await().until(() -> value("kepu.tiny.outbox.pending") == 7);

        // When
        stored.set(null);

        // Then
        await().until(() -> registry.counter("kepu.tiny.reading.failed", "reading", "outbox")
                        .count()
                > 1);
        await().until(() -> Double.isNaN(value("kepu.tiny.outbox.pending")));
    }

    @Test
    void shouldKeepNoOtherWaitingWhereOneHangs() {
        // Given
        stored.set(List.of(Figure.of("outbox.pending", 7)));
        FigureSource hangs = new Source("hangs") {
            @Override
            public List<Figure> read() throws InterruptedException {
                never.await();
                return List.of();
            }
        };

        // When
        start(hangs, source("outbox"));

        // Then
        await().until(() -> value("kepu.tiny.outbox.pending") == 7);
        assertThat(registry.counter("kepu.tiny.reading.failed", "reading", "hangs")
                        .count())
                .isZero();
    }

    @Test
    void shouldReadSeldomWhatLooksBackAndKnowItAllTheWhile() {
        // Given
        AtomicInteger often = new AtomicInteger();
        AtomicInteger seldom = new AtomicInteger();
        FigureSource history = new Source("history") {
            @Override
            public List<Figure> read() {
                return List.of(Figure.of("signups.ended", seldom.incrementAndGet()));
            }

            @Override
            public int rounds() {
                return 1_000;
            }
        };
        FigureSource needed = new Source("needed") {
            @Override
            public List<Figure> read() {
                return List.of(Figure.of("gap.places", often.incrementAndGet()));
            }
        };

        // When
        start(history, needed);

        // Then
        await().until(() -> often.get() > 20);
        assertThat(seldom).hasValue(1);
        assertThat(value("kepu.tiny.signups.ended")).isEqualTo(1);
    }

    @Test
    void shouldTryAgainSoonWhatIsReadSeldomAndFailed() {
        // Given
        AtomicInteger tries = new AtomicInteger();
        FigureSource history = new Source("history") {
            @Override
            public List<Figure> read() {
                if (tries.incrementAndGet() < 3) {
                    throw new IllegalStateException("the store is away");
                }
                return List.of(Figure.of("signups.ended", 5));
            }

            @Override
            public int rounds() {
                return 1_000_000;
            }
        };

        // When
        start(history);

        // Then
        await().until(() -> value("kepu.tiny.signups.ended") == 5);
    }

    private void start(FigureSource... sources) {
        board = new Board(List.of(sources), registry, new Settings(), Optional.of("tiny"), "kepu-tiny");
        board.start(new StartupEvent());
    }

    private double value(String name) {
        Gauge gauge = registry.find(name).gauge();
        return gauge == null ? -1 : gauge.value();
    }

    private FigureSource source(String name) {
        return new Source(name) {
            @Override
            public List<Figure> read() {
                List<Figure> now = stored.get();
                if (now == null) {
                    throw new IllegalStateException("the store is away");
                }
                return now;
            }
        };
    }

    private abstract static class Source implements FigureSource {
        private final String name;

        Source(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }
    }

    private record Settings() implements WatchConfig {
        @Override
        public Duration every() {
            return Duration.ofMillis(20);
        }

        @Override
        public Optional<Path> marks() {
            return Optional.empty();
        }
    }
}
