package org.kepu.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GrainTest {

    @Test
    void shouldTakeAWeekFromMondayAndYearsFromTheirFirstDay() {
        assertThat(Grain.of(day("2024-12-16"), day("2024-12-22")))
                .contains(new Grain.Run(Grain.WEEK, day("2024-12-16"), day("2024-12-16"), day("2024-12-22")));
        assertThat(Grain.of(day("2024-01-01"), day("2024-09-21")))
                .contains(new Grain.Run(Grain.YEAR, day("2024-01-01"), day("2024-01-01"), day("2024-12-31")));
        assertThat(Grain.of(day("2021-01-01"), day("2022-03-01")))
                .contains(new Grain.Run(Grain.YEAR, day("2021-01-01"), day("2022-01-01"), day("2022-12-31")));
        assertThat(Grain.of(day("2024-12-16"), day("2024-12-23"))).isEmpty();
        assertThat(Grain.of(day("2024-12-17"), day("2024-12-22"))).isEmpty();
    }

    @Test
    void shouldTellPlacesApartWhateverTheirOrder() {
        assertThat(Area.digest(java.util.List.of("1", "2", "30")))
                .isEqualTo(Area.digest(java.util.List.of("30", "1", "2")));
        assertThat(Area.digest(java.util.List.of("1", "23"))).isNotEqualTo(Area.digest(java.util.List.of("12", "3")));
        assertThat(Area.digest(java.util.List.of("1", "2"))).isNotEqualTo(Area.digest(java.util.List.of("1", "3")));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
