package org.kepu.volunteers.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenceRulesTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");

    private static PresenceRules rules(MissingCheckOut missing) {
        return new PresenceRules(
                NINE, NINE.plusHours(2), NINE.minusMinutes(15), NINE.plusHours(3), Duration.ofMinutes(15), missing);
    }

    @ParameterizedTest
    @CsvSource({
        // in and out in seconds from the planned start, credited minutes
        "-900, 7200, 120",
        "-1, 7200, 120",
        "0, 7200, 120",
        "1, 7200, 119",
        "59, 7200, 119",
        "60, 7200, 119",
        "61, 7200, 118",
        "0, 8099, 134",
        "0, 8100, 135",
        "0, 8101, 135",
        "0, 10800, 135",
        "-900, -600, 0",
        "-900, 30, 0",
        "7000, 7000, 0",
    })
    void shouldCreditWholeMinutesInsideThePlannedTimeAndItsGrace(long in, long out, int minutes) {
        // When
        int credited = rules(MissingCheckOut.PLANNED_END).creditedMinutes(NINE.plusSeconds(in), NINE.plusSeconds(out));

        // Then
        assertThat(credited).isEqualTo(minutes);
    }

    @Test
    void shouldCreditAForgottenCheckOutAsTheCityDecided() {
        // Given
        OffsetDateTime in = NINE.plusMinutes(30);

        // When
        int plannedEnd = rules(MissingCheckOut.PLANNED_END).minutesWithoutCheckOut(in);
        int zero = rules(MissingCheckOut.ZERO).minutesWithoutCheckOut(in);

        // Then
        assertThat(plannedEnd).isEqualTo(90);
        assertThat(zero).isZero();
    }

    @Test
    void shouldTakeCheckInToThePlannedEndAndCheckOutToTheClose() {
        // Given
        PresenceRules rules = rules(MissingCheckOut.PLANNED_END);

        // Then
        assertThat(rules.ofCheckIn().holds(NINE.minusMinutes(15).toInstant())).isTrue();
        assertThat(rules.ofCheckIn().holds(NINE.minusMinutes(16).toInstant())).isFalse();
        assertThat(rules.ofCheckIn().holds(NINE.plusHours(2).plusSeconds(1).toInstant()))
                .isFalse();
        assertThat(rules.ofCheckOut().holds(NINE.plusHours(3).toInstant())).isTrue();
        assertThat(rules.ofCheckOut().holds(NINE.plusHours(3).plusSeconds(1).toInstant()))
                .isFalse();
    }

    @Test
    void shouldRefuseAShiftThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new PresenceRules(NINE, NINE, NINE, NINE, Duration.ZERO, MissingCheckOut.PLANNED_END))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endsAt must lie after startsAt");
    }
}
