package org.kepu.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CityTimeSourceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEMO")
    void shouldRefuseToStartWithATimeFileOutsideADemonstration(Mode mode) {
        // Given
        CityTimeConfig config = config(Optional.of(folder.resolve("offset")));

        // When / Then
        assertThatThrownBy(() -> CityTimeSource.of(mode, config))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kepu.city.time-file")
                .hasMessageContaining("kepu.mode=" + mode.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void shouldBeWallTimeInProduction() {
        // When
        CityTime time = CityTimeSource.of(Mode.PRODUCTION, config(Optional.empty()));

        // Then
        assertThat(time.offset()).isZero();
        assertThat(time.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void shouldFollowTheFileOfADemonstration() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("offset"), "PT1H");
        CityTime time = CityTimeSource.of(Mode.DEMO, config(Optional.of(file)));

        // When
        try (CityTimeFollower follower = CityTimeFollower.start(time)) {
            assertThat(follower).isNotNull();
            Files.writeString(file, "PT2H");
            waitForOffset(time, Duration.ofHours(2));
        }

        // Then
        assertThat(time.offset()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void shouldStandStillWhileTheFileCannotBeRead() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("offset"), "PT1H");
        CityTime time = CityTimeSource.of(Mode.DEMO, config(Optional.of(file)));

        // When
        try (CityTimeFollower follower = CityTimeFollower.start(time)) {
            Files.writeString(file, "half a dur");
            follower.refresh();
        }

        // Then
        assertThat(time.offset()).isEqualTo(Duration.ofHours(1));
    }

    private static void waitForOffset(CityTime time, Duration wanted) throws TimeoutException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!time.offset().equals(wanted)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("city time stands at " + time.offset());
            }
            Thread.onSpinWait();
        }
    }

    private static CityTimeConfig config(Optional<Path> file) {
        return new CityTimeConfig() {
            @Override
            public ZoneId zone() {
                return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Optional<Path> timeFile() {
                return file;
            }
        };
    }
}
