package org.kepu.due;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kepu.testkit.MovableTime;

/** What the tests on a real database share: nine o'clock, and a clean table. */
abstract class DueCase {

    static final OffsetDateTime NINE = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");
    static final OffsetDateTime TEN = NINE.plusHours(1);

    @Inject
    MovableTime time;

    @Inject
    DueWork work;

    @Inject
    Probe probe;

    @BeforeEach
    void nineOClock() {
        time.moveTo(NINE);
    }

    @AfterEach
    void nothingLeft() {
        probe.reset();
    }

    void schedule(String key, OffsetDateTime dueAt) {
        QuarkusTransaction.requiringNew().run(() -> work.schedule(Probe.KIND, key, dueAt, Map.of("key", key)));
    }

    static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
    }
}
