package org.kepu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutgoingEventTest {

    private static final EventType FACT = EventType.fact("tiny", "thing", "made");
    private static final EventType STATE = EventType.state("tiny", "thing");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");

    @Test
    void shouldGiveEachEventAnIdOfItsOwn() {
        // When
        OutgoingEvent first = OutgoingEvent.of(FACT, "a", 1, TIME, null, Map.of());
        OutgoingEvent second = OutgoingEvent.of(FACT, "a", 1, TIME, null, Map.of());

        // Then
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.id().version()).isEqualTo(7);
    }

    @Test
    void shouldEndAStateWithNothingButRefuseAFactWithout() {
        // When
        OutgoingEvent end = OutgoingEvent.of(STATE, "a", 2, TIME, null, null);

        // Then
        assertThat(end.data()).isNull();
        assertThatThrownBy(() -> OutgoingEvent.of(FACT, "a", 2, TIME, null, null))
                .hasMessage("data must not be null for the fact org.kepu.tiny.thing.made.v1");
    }

    @Test
    void shouldRefuseABlankThingAndAVersionOfZero() {
        // When
        assertThatThrownBy(() -> OutgoingEvent.of(FACT, " ", 1, TIME, null, Map.of()))
                // Then
                .hasMessage("aggregateId must not be blank");
        assertThatThrownBy(() -> OutgoingEvent.of(FACT, "a", 0, TIME, null, Map.of()))
                .hasMessage("version must be at least 1, was 0");
    }
}
