package org.kepu.venues.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.fact.Holding;

class RecognitionTest {

    private static final LocalDate GRANTED = LocalDate.of(2021, 9, 21);

    private static Recognition.Grant grant(@Nullable LocalDate validTo) {
        return new Recognition.Grant(null, GRANTED, GRANTED, validTo, false, "city");
    }

    @Test
    void shouldBeOverOnTheDayAfterItsLastValidOne() {
        // Given
        Recognition.Grant grant = grant(LocalDate.of(2024, 9, 20));

        // When
        boolean onTheLastDay = grant.isOver(LocalDate.of(2024, 9, 20));
        boolean afterwards = grant.isOver(LocalDate.of(2024, 9, 21));

        // Then
        assertThat(onTheLastDay).isFalse();
        assertThat(afterwards).isTrue();
        assertThat(grant(null).isOver(LocalDate.of(2099, 1, 1))).isFalse();
    }

    @Test
    void shouldNotEndBeforeItBegan() {
        assertThatThrownBy(() -> grant(LocalDate.of(2021, 9, 20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("validTo");
    }

    @Test
    void shouldTakeApplicationsOnTheFirstAndTheLastDayOfARound() {
        // Given
        LocalDate opens = LocalDate.of(2024, 9, 1);
        LocalDate closes = LocalDate.of(2024, 9, 30);
        Round.Plan plan = new Round.Plan(
                UUID.randomUUID(), "science-education-base", "city", "批次", "9909", opens, closes, 7, 5, true);

        // When
        boolean[] taken = {
            plan.takes(opens.minusDays(1)), plan.takes(opens), plan.takes(closes), plan.takes(closes.plusDays(1))
        };

        // Then
        assertThat(taken).containsExactly(false, true, true, false);
    }

    @Test
    void shouldNotBeHeldOnTheDayItIsWithdrawn() {
        // Given
        Holding holding = new Holding(
                UUID.randomUUID(),
                "recognition",
                "science-education-base",
                "city",
                "9909",
                "venue",
                GRANTED,
                GRANTED,
                null,
                null,
                null);

        // When
        Holding ended = holding.ended(LocalDate.of(2024, 9, 21), "withdrawn");

        // Then
        assertThat(ended.endedOn()).isEqualTo(LocalDate.of(2024, 9, 21));
        assertThat(ended.endReason()).isEqualTo("withdrawn");
        assertThat(ended.grantedOn()).isEqualTo(GRANTED);
    }
}
