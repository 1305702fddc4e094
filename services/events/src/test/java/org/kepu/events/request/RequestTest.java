package org.kepu.events.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;

class RequestTest {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2024-09-20T10:00:00+08:00");
    private static final Holder VILLAGE = new Holder("990926100201", "village");
    private static final Holder TOWNSHIP = new Holder("990926100000", "township");

    private static Request.Waiting waiting() {
        LocalDate day = LocalDate.of(2024, 9, 21);
        Asked asked = new Asked(
                Ids.next(),
                "ABCD2345X",
                "sub",
                "0".repeat(32),
                "food",
                null,
                VILLAGE.place(),
                30,
                "farmers",
                day,
                day,
                new Asked.Words("想听防病讲座", "演示", null),
                MORNING);
        return new Request.Waiting(asked, VILLAGE, MORNING.plusDays(1), 1);
    }

    @Test
    void shouldGiveEveryEventAVersionOfItsOwn() {
        // Given
        Request.Accepted accepted = waiting().accept("dispatcher");

        // When
        Request.Closed refused = accepted.reject("no-capacity", null);

        // Then
        assertThat(accepted.version()).isEqualTo(2);
        assertThat(refused.version()).isEqualTo(4);
    }

    @Test
    void shouldWaitAnewAtTheLevelAbove() {
        // Given
        OffsetDateTime next = MORNING.plusDays(3);

        // When
        Request.Waiting risen = waiting().rise(TOWNSHIP, next);

        // Then
        assertThat(risen.holder()).isEqualTo(TOWNSHIP);
        assertThat(risen.dueAt()).isEqualTo(next);
        assertThat(risen.asked().place()).isEqualTo(VILLAGE.place());
    }

    @Test
    void shouldGoBackToWhoTookItWhenItsSessionIsCalledOff() {
        // Given
        Request.Scheduled scheduled = waiting().accept("dispatcher").schedule(UUID.randomUUID());

        // When
        Request.Accepted again = scheduled.unschedule();

        // Then
        assertThat(again.handler()).isEqualTo("dispatcher");
        assertThat(again.version()).isEqualTo(4);
    }

    @Test
    void shouldNotShowWhatPeopleWroteInItsText() {
        // Given
        Request.Waiting waiting = waiting();

        // When
        String text = waiting.toString();

        // Then
        assertThat(text).doesNotContain("防病", "演示");
    }

    @Test
    void shouldKnowNoSixStars() {
        // Given
        int stars = 6;

        // When
        // Then
        assertThatThrownBy(() -> new Ending.Rating(stars, null)).hasMessageContaining("stars");
    }
}
