package org.kepu.content.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @ParameterizedTest
    @CsvSource({
        "2024-09-21T21:59:59+08:00, 2024-09-21T21:59:59+08:00",
        "2024-09-21T22:00:00+08:00, 2024-09-22T07:00:00+08:00",
        "2024-09-21T23:30:00+08:00, 2024-09-22T07:00:00+08:00",
        "2024-09-22T06:59:59+08:00, 2024-09-22T07:00:00+08:00",
        "2024-09-22T07:00:00+08:00, 2024-09-22T07:00:00+08:00",
        "2024-09-21T15:30:00Z, 2024-09-22T07:00:00+08:00"
    })
    void shouldHoldUntilTheNightIsOver(OffsetDateTime ready, OffsetDateTime told) {
        // When
        OffsetDateTime at = NIGHT.notBefore(ready, CITY);

        // Then
        assertThat(at).isEqualTo(told);
    }

    @Test
    void shouldHoldOverNoonAndNeverWhereBothTimesAreEqual() {
        // Given
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        QuietHours never = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        OffsetDateTime ready = OffsetDateTime.parse("2024-09-21T12:30:00+08:00");

        // When
        OffsetDateTime held = noon.notBefore(ready, CITY);

        // Then
        assertThat(held).isEqualTo(OffsetDateTime.parse("2024-09-21T14:00:00+08:00"));
        assertThat(never.notBefore(ready, CITY)).isEqualTo(ready);
    }
}
