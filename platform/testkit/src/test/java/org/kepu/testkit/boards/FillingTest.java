package org.kepu.testkit.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.boards.Question.Language;

class FillingTest {

    private static final Filling FILLING = new Filling(
            Instant.parse("2024-09-20T16:00:00Z"),
            Instant.parse("2024-09-21T16:00:00.5Z"),
            Map.of("county", List.of("4109", "O'Neil"), "service", List.of("venues"), "pool", List.of("a.b", "c\"d")));

    @Test
    void shouldQuoteValuesAndWriteTheRangeAsGrafanaDoes() {
        // Given
        String sql = "c in (${county:sqlstring}) and t between $__timeFrom() and $__timeTo()";

        // When
        String filled = FILLING.fill(Language.SQL, sql);

        // Then
        assertThat(filled)
                .isEqualTo("c in ('4109','O''Neil') and t between '2024-09-20T16:00:00Z' and '2024-09-21T16:00:00Z'");
    }

    @Test
    void shouldRefuseAValueThatWouldStandUnquoted() {
        // Given
        String sql = "c = '$county'";

        // When
        var filling = assertThatThrownBy(() -> FILLING.fill(Language.SQL, sql));

        // Then
        filling.hasMessageContaining("sqlstring");
        assertThatThrownBy(() -> FILLING.fill(Language.SQL, "${village:sqlstring}"))
                .hasMessageContaining("nothing is chosen");
    }

    @Test
    void shouldWriteAPatternOfTheChosenValues() {
        // Given
        String promQl = "rate(x{service=~\"$service\", pool=~\"$pool\"}[$__rate_interval])";

        // When
        String filled = FILLING.fill(Language.PROMQL, promQl);

        // Then
        assertThat(filled).isEqualTo("rate(x{service=~\"venues\", pool=~\"(a\\\\.b|c\\\"d)\"}[60s])");
    }

    @Test
    void shouldLeaveThePartsOfAMatchAlone() {
        // Given
        String promQl = "label_replace(x, \"name\", \"$1\", \"place\", \"(.*)\")";

        // Then
        assertThat(FILLING.fill(Language.PROMQL, promQl)).isEqualTo(promQl);
    }
}
