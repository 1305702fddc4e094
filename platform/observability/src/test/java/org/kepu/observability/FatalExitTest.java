package org.kepu.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FatalExitTest {

    private final Exception gone = new IllegalStateException("gone");

    record Settings(boolean enabled, Duration after, Duration within) implements FatalExitConfig {}

    /** Writes down what it is told instead of ending the JVM of the tests. */
    static final class Told implements ProcessEnd {
        final List<String> steps = new CopyOnWriteArrayList<>();

        @Override
        public void orderly(int code) {
            steps.add("orderly " + code);
        }

        @Override
        public void now(int code) {
            steps.add("now " + code);
        }
    }

    @Test
    void shouldStopInOrderFirstAndByForceAtTheLatest() {
        // Given
        Told process = new Told();
        FatalExit exit = new FatalExit(new Settings(true, Duration.ofMillis(1), Duration.ofMillis(50)), process);

        // When
        exit.because("a channel failed", gone);

        // Then
        await().untilAsserted(() -> assertThat(process.steps).containsExactly("orderly 70", "now 70"));
    }

    @Test
    void shouldKeepTheFirstReasonAndEndOnce() {
        // Given
        Told process = new Told();
        FatalExit exit = new FatalExit(new Settings(true, Duration.ZERO, Duration.ofMillis(20)), process);
        exit.because("first", gone);

        // When
        exit.because("second", gone);

        // Then
        assertThat(exit.reason()).contains("first");
        await().untilAsserted(() -> assertThat(process.steps).containsExactly("orderly 70", "now 70"));
    }

    @Test
    void shouldOnlySayWhyWhereEndingIsSwitchedOff() {
        // Given
        Told process = new Told();
        FatalExit exit = new FatalExit(new Settings(false, Duration.ZERO, Duration.ZERO), process);

        // When
        exit.because("a channel failed", gone);

        // Then
        assertThat(exit.reason()).contains("a channel failed");
        assertThat(process.steps).isEmpty();
    }
}
