package org.kepu.venues.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final Visit FORTY_SIX = new Visit(
            UUID.randomUUID(),
            UUID.randomUUID(),
            null,
            null,
            Counting.HEAD_COUNT,
            LocalDate.of(2024, 9, 21),
            "9909",
            List.of(),
            List.of(),
            "youth",
            46,
            null,
            UUID.randomUUID(),
            1);

    @Test
    void shouldDifferByTheMissingHeadsWithinAGroup() {
        // When
        List<Visit.Difference> differences = FORTY_SIX.differencesTo(FORTY_SIX.corrected("youth", 40));

        // Then
        assertThat(differences).containsExactly(new Visit.Difference("youth", -6));
    }

    @Test
    void shouldMoveHeadsFromOneGroupToAnother() {
        // When
        List<Visit.Difference> differences = FORTY_SIX.differencesTo(FORTY_SIX.corrected("seniors", 50));

        // Then
        assertThat(differences)
                .containsExactly(new Visit.Difference("youth", -46), new Visit.Difference("seniors", 50));
    }

    @Test
    void shouldHaveNoDifferenceWhereNothingIsWrong() {
        assertThat(FORTY_SIX.differencesTo(FORTY_SIX.corrected("youth", 46))).isEmpty();
        assertThat(FORTY_SIX.differencesTo(FORTY_SIX.corrected("seniors", 0)))
                .containsExactly(new Visit.Difference("youth", -46));
    }
}
