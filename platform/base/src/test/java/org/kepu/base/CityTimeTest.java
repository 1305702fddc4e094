package org.kepu.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    @Test
    void shouldShowTheCitysDateWhileItIsStillYesterdayInGreenwich() {
        // Given
        Clock wall = Clock.fixed(Instant.parse("2024-09-20T17:30:00Z"), ZoneOffset.UTC);

        // When
        CityTime time = CityTime.ofClock(wall, SHANGHAI);

        // Then
        assertThat(time.today()).isEqualTo(LocalDate.of(2024, 9, 21));
        assertThat(time.now()).isEqualTo(OffsetDateTime.parse("2024-09-21T01:30:00+08:00"));
        assertThat(time.now().getOffset()).isEqualTo(ZoneOffset.ofHours(8));
    }

    @Test
    void shouldCountAMomentOnTheCitysDayWhateverOffsetItCarries() {
        // Given
        CityTime time = CityTime.ofWall(SHANGHAI);

        // When
        LocalDate day = time.dayOf(OffsetDateTime.parse("2024-09-20T16:00:00Z"));

        // Then
        assertThat(day).isEqualTo(LocalDate.of(2024, 9, 21));
    }

    @Test
    void shouldFollowItsFileForwardOnly() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("offset"), "PT-48H\n");
        CityTime time = CityTime.ofFile(SHANGHAI, file);
        assertThat(time.offset()).isEqualTo(Duration.ofDays(-2));

        // When
        Files.writeString(file, "PT-40H");
        time.refresh();
        Files.writeString(file, "PT-44H");
        time.refresh();

        // Then
        assertThat(time.offset()).isEqualTo(Duration.ofHours(-40));
    }

    @Test
    void shouldBeWallTimeUntilTheFileIsThere() {
        // Given
        Path absent = folder.resolve("absent");

        // When
        CityTime time = CityTime.ofFile(SHANGHAI, absent);

        // Then
        assertThat(time.offset()).isZero();
    }

    @Test
    void shouldNameTheFileThatHoldsNoDuration() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("offset"), "two days");

        // When / Then
        assertThatThrownBy(() -> CityTime.ofFile(SHANGHAI, file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("ISO-8601 duration");
    }
}
