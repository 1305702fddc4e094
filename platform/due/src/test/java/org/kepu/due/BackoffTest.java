package org.kepu.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "10, PT8M32S", "11, PT15M", "1000, PT15M"})
    void shouldDoubleUpToItsLimit(int failures, Duration pause) {
        // When
        Duration next = backoff.after(failures);

        // Then
        assertThat(next).isEqualTo(pause);
    }

    @Test
    void shouldRefuseALimitBelowTheFirstPause() {
        // When
        var refusal = assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));

        // Then
        refusal.hasMessageContaining("PT2S");
    }
}
