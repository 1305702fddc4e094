package org.kepu.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;

class WavesTest {

    @Test
    void shouldPutTheNthEventOfEveryKeyIntoTheNthWave() {
        // Given
        PendingEvent a1 = event("t", "a");
        PendingEvent b1 = event("t", "b");
        PendingEvent a2 = event("t", "a");
        PendingEvent a3 = event("t", "a");
        PendingEvent b2 = event("t", "b");

        // When
        List<List<PendingEvent>> waves = Waves.of(List.of(a1, b1, a2, a3, b2));

        // Then
        assertThat(waves).containsExactly(List.of(a1, b1), List.of(a2, b2), List.of(a3));
    }

    @Test
    void shouldKeepTheSameKeyOfTwoTopicsApart() {
        // Given
        PendingEvent fact = event("t", "a");
        PendingEvent state = event("t.state", "a");

        // When
        List<List<PendingEvent>> waves = Waves.of(List.of(fact, state));

        // Then
        assertThat(waves).containsExactly(List.of(fact, state));
    }

    private static PendingEvent event(String topic, String key) {
        return new PendingEvent(Ids.next(), topic, key, "{}", "{}");
    }
}
