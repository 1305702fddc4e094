package org.kepu.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Map<String, String> RECORDED =
            Map.of("visit", "12 facts, 340 counted", "table fact", "12 rows, 77");

    @Test
    void shouldFindNoDifferenceBetweenEqualFigures() {
        assertThat(Figures.different(RECORDED, Map.copyOf(RECORDED))).isEmpty();
    }

    @Test
    void shouldNameEachFigureThatDiffersIsMissingOrIsNew() {
        // When
        Map<String, String> different =
                Figures.different(RECORDED, Map.of("visit", "12 facts, 341 counted", "opening", "1 facts, 1 counted"));

        // Then
        assertThat(different)
                .containsExactly(
                        Map.entry("opening", "was nothing, is 1 facts, 1 counted"),
                        Map.entry("table fact", "was 12 rows, 77, is nothing"),
                        Map.entry("visit", "was 12 facts, 340 counted, is 12 facts, 341 counted"));
    }
}
