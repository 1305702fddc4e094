package org.kepu.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.base.Ids;
import org.kepu.events.EventsConfig;
import org.kepu.web.Refused;

class DoorTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private static final EventsConfig.Attendance RULES = new EventsConfig.Attendance() {
        @Override
        public Duration opensBefore() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration closesAfter() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration recordedWithin() {
            return THREE_DAYS;
        }

        @Override
        public Duration codeShownWithin() {
            return Duration.ofHours(4);
        }

        @Override
        public Duration correctedWithin() {
            return Duration.ofDays(30);
        }

        @Override
        public Duration keepParticulars() {
            return Duration.ofDays(1096);
        }
    };

    private static Door door(boolean cancelled) {
        return new Door(
                Ids.next(), Ids.next(), cancelled, "990926100201", NINE, NINE.plusHours(2), List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"-901, false", "-900, true", "0, true", "8100, true", "8101, false"})
    void shouldTakeScansFromAQuarterBeforeTheStartToAQuarterAfterTheEnd(int secondsFromStart, boolean open) {
        // Given
        Door door = door(false);

        // When
        var refusal = door.scanRefusal(NINE.plusSeconds(secondsFromStart), RULES);

        // Then
        assertThat(refusal.isEmpty()).isEqualTo(open);
    }

    @Test
    void shouldTakeNothingAtASessionThatWasCalledOff() {
        // Given
        Door door = door(true);

        // When
        var refusal = door.scanRefusal(NINE, RULES);

        // Then
        assertThat(refusal).contains(new AttendanceProblem.Cancelled());
        assertThatThrownBy(() -> door.requireBegun(NINE, THREE_DAYS)).isInstanceOf(Refused.class);
    }

    @Test
    void shouldLetStaffRecordFromTheStartUntilTheLimit() {
        // Given
        Door door = door(false);
        OffsetDateTime last = NINE.plusHours(2).plus(THREE_DAYS);

        // When
        // Then
        assertThatThrownBy(() -> door.requireBegun(NINE.minusSeconds(1), THREE_DAYS))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> door.requireBegun(NINE, THREE_DAYS)).doesNotThrowAnyException();
        assertThatCode(() -> door.requireBegun(last, THREE_DAYS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> door.requireBegun(last.plusSeconds(1), THREE_DAYS))
                .isInstanceOf(Refused.class);
    }
}
