package org.kepu.presence.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockSkewTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2024-09-21T12:00:00+08:00");

    @ParameterizedTest
    @CsvSource({
        "2024-09-22T12:00:00+08:00,  86400, true",
        "2024-09-20T12:00:00+08:00, -86400, true",
        "2024-09-21T12:02:00+08:00,    120, true",
        "2024-09-21T11:58:00+08:00,   -120, true",
        "2024-09-21T12:01:59+08:00,    119, false",
        "2024-09-21T04:00:00Z,           0, false"
    })
    void shouldBePositiveWhereTheDeviceRunsAhead(OffsetDateTime deviceNow, long seconds, boolean notable) {
        // When
        ClockSkew skew = ClockSkew.between(deviceNow, NOW);

        // Then
        assertThat(skew.seconds()).isEqualTo(seconds);
        assertThat(skew.isNotable()).isEqualTo(notable);
    }

    @Test
    void shouldTurnDeviceTimeIntoCityTime() {
        // Given
        ClockSkew dayAhead = ClockSkew.between(NOW.plusDays(1), NOW);

        // When
        OffsetDateTime scanned = dayAhead.toCityTime(OffsetDateTime.parse("2024-09-22T09:00:00+08:00"));

        // Then
        assertThat(scanned).isEqualTo("2024-09-21T09:00:00+08:00");
    }
}
