package org.kepu.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-09-21T02:00:00Z"), ZoneOffset.UTC);

    private static Facts facts() {
        return new Facts(DayMix.read(), List.of("410926100201", "410926100202"), "2024-09-21", CLOCK);
    }

    @Test
    void shouldMixTheKindsAsTheDayDoesInAnyPartOfTheList() {
        // Given
        DayMix mix = DayMix.read();
        long all = mix.lines().stream().mapToLong(DayMix.Line::facts).sum();
        long named = mix.lines().getFirst().facts();

        // When
        List<DayMix.Line> spread = mix.spread(2_000);

        // Then
        long first = spread.subList(0, 1_000).stream()
                .filter(mix.lines().getFirst()::equals)
                .count();
        assertThat(first).isBetween(named * 1_000 / all - 2, named * 1_000 / all + 2);
    }

    @Test
    void shouldGiveEachFactAnIdOfItsOwn() {
        // When
        List<FactEvent> made = facts().make(5_000);

        // Then
        assertThat(made.stream().map(FactEvent::id)).doesNotHaveDuplicates().allMatch(id -> id.version() == 7);
    }

    @Test
    void shouldSayTheSameInTheEventInTheRowAndInTheTotals() throws IOException {
        // Given
        FactEvent fact = facts().make(1).getFirst();

        // When
        JsonNode said = new ObjectMapper().readTree(fact.payload()).path("fact");
        String[] row = fact.csv().strip().split(",", -1);
        Map<String, Amounts> totals = Facts.totals(List.of(fact));

        // Then
        assertThat(said.path("kind").asText()).isEqualTo("attendance").isEqualTo(row[1]);
        assertThat(said.path("personTimes").asText()).isEqualTo(row[8]);
        assertThat(totals).containsExactly(Map.entry("attendance", new Amounts(Long.parseLong(row[8]), 0, 0, 1)));
        assertThat(row).hasSize(16);
    }
}
