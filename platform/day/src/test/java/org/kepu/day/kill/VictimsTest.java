package org.kepu.day.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VictimsTest {

    private static final List<String> SERVICES = List.of("venues", "metrics");

    @Test
    void shouldKillEachPartInTurnAndFivePairs() {
        // When
        Victims victims = Victims.of("all", 7, SERVICES);

        // Then
        assertThat(victims.turns()).hasSize(6 + 5);
        assertThat(victims.turns().subList(0, 6))
                .containsExactlyInAnyOrder(
                        List.of("postgres"),
                        List.of("kafka"),
                        List.of("keycloak"),
                        List.of("documents"),
                        List.of("venues"),
                        List.of("metrics"));
        assertThat(victims.turns().subList(6, 11))
                .allSatisfy(pair -> assertThat(pair).hasSize(2).doesNotHaveDuplicates());
    }

    @Test
    void shouldDrawTheSameVictimsFromTheSameSeed() {
        assertThat(Victims.of("all", 7, SERVICES)).isEqualTo(Victims.of("all", 7, SERVICES));
        assertThat(Victims.of("all", 7, SERVICES)).isNotEqualTo(Victims.of("all", 8, SERVICES));
    }

    @Test
    void shouldSpreadEveryTurnOverTheDayExactlyOnce() {
        // Given
        Victims victims = Victims.of("all", 7, SERVICES);

        // When
        List<List<String>> spread = new ArrayList<>();
        for (int slot = 0; slot < 4; slot++) {
            spread.addAll(victims.in(slot, 4));
        }

        // Then
        assertThat(spread).isEqualTo(victims.turns());
    }

    @Test
    void shouldLeaveTheEndOfTheDayToTurnsThatCameTooLate() {
        // Given
        Victims victims = Victims.of("all", 7, SERVICES);

        // When
        List<List<String>> end = new ArrayList<>(victims.in(6, 8));
        end.addAll(victims.in(7, 8));

        // Then
        assertThat(victims.in(5, 8)).isNotEmpty();
        assertThat(end).isEmpty();
    }

    @Test
    void shouldLetASingleKillFallAnywhereInTheDay() {
        // When
        Set<Integer> slots = new TreeSet<>();
        for (long seed = 0; seed < 100; seed++) {
            Victims victims = Victims.of("one", seed, SERVICES);
            for (int slot = 0; slot < 3; slot++) {
                if (!victims.in(slot, 3).isEmpty()) {
                    slots.add(slot);
                }
            }
        }

        // Then
        assertThat(slots).containsExactly(0, 1, 2);
    }

    @Test
    void shouldRefuseAnUnknownWish() {
        assertThatThrownBy(() -> Victims.of("some", 7, SERVICES)).hasMessageContaining("none, one or all");
    }
}
