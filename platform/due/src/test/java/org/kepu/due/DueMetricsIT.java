package org.kepu.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
class DueMetricsIT extends DueCase {

    @Inject
    MeterRegistry meters;

    @Test
    void shouldShowWhatWaitsWhatIsOverdueAndWhatFailed() {
        // Given
        probe.after("bad", item -> {
            throw new IllegalStateException("always");
        });
        schedule("later", TEN.plusHours(9));
        schedule("bad", NINE);

        // When
        eventually(() -> assertThat(figure("kepu.due.failed")).isEqualTo(1));

        // Then
        assertThat(figure("kepu.due.pending")).isEqualTo(1);
        assertThat(figure("kepu.due.overdue.seconds")).isZero();
    }

    @Test
    void shouldCountFromTheTimeTheOldestItemWasDue() {
        // Given
        probe.update("insert into due_item (kind, key, due_at, payload, created_at, retry_at) values"
                + " ('probe', 'stuck', '2024-09-21T08:00:00+08:00', '{}', '2024-09-21T08:00:00+08:00', 'infinity')");

        // When
        time.moveTo(NINE.plusSeconds(30));

        // Then
        eventually(() -> assertThat(figure("kepu.due.overdue.seconds")).isEqualTo(3_630));
    }

    private double figure(String name) {
        return meters.get(name).tag("kind", Probe.KIND).gauge().value();
    }
}
