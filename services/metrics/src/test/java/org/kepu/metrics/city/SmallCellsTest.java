package org.kepu.metrics.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void shouldShowNobodyWhoIsOneOfFewerThanFive() {
        // Given
        Map<String, Long> cells = Map.of("farmers", 120L, "seniors", 4L, "youth", 3L, "officials", 0L);

        // When
        Map<String, @Nullable Long> shown = SmallCells.shown(cells);

        // Then
        assertThat(shown).containsEntry("farmers", 120L).containsEntry("officials", 0L);
        assertThat(shown.get("seniors")).isNull();
        assertThat(shown.get("youth")).isNull();
    }

    @Test
    void shouldHideASecondCellWhereOneCouldBeFoundBySubtraction() {
        // Given
        Map<String, Long> cells = Map.of("farmers", 120L, "seniors", 4L, "youth", 30L, "officials", 0L);

        // When
        Map<String, @Nullable Long> shown = SmallCells.shown(cells);

        // Then
        assertThat(shown).containsEntry("farmers", 120L);
        assertThat(shown.get("seniors")).isNull();
        assertThat(shown.get("youth")).isNull();
    }
}
