package org.kepu.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void shouldWaitLongerEachTimeUntilHalfAMinute() {
        // Given
        Backoff backoff = new Backoff();

        // When
        List<Long> waits =
                IntStream.range(0, 8).mapToObj(i -> backoff.afterDeath(0)).toList();

        // Then
        assertThat(waits).containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
    }

    @Test
    void shouldBeginAgainAfterAMinuteOfHealth() {
        // Given
        Backoff backoff = new Backoff();
        backoff.afterDeath(0);
        backoff.afterDeath(0);

        // When
        long wait = backoff.afterDeath(Backoff.WELL_MILLIS);

        // Then
        assertThat(wait).isEqualTo(500);
    }
}
