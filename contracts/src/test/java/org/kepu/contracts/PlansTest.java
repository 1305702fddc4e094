package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The five plans as data. */
class PlansTest {

    private static final EventCatalogue CATALOGUE = EventCatalogue.load();
    private static final Vocabularies VOCABULARIES = Vocabularies.load();

    static Stream<Plan> plans() {
        return Plans.load().stream();
    }

    static Stream<Indicator> indicators() {
        return plans().flatMap(plan -> plan.indicators().stream());
    }

    @Test
    void shouldHoldThe53TargetsInTheWordsOfThePlans() {
        // Given
        Map<?, ?> words = TestFiles.yaml("plan-evidence.yaml", Map.class);

        // When
        Map<String, String> evidence = new LinkedHashMap<>();
        indicators().forEach(indicator -> evidence.put(indicator.id(), indicator.evidence()));

        // Then
        assertThat(evidence).hasSize(53).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldNameOnlyStreamsThatExistOrAreListedAsNotYet(Indicator indicator) {
        // Given
        Set<String> known = new HashSet<>();
        CATALOGUE.events().forEach(event -> known.add(event.stream()));
        CATALOGUE.notYet().forEach(later -> known.add(later.stream()));

        // When
        List<String> streams = indicator.streams();

        // Then
        assertThat(streams).isNotEmpty().isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldMeasureByFactsAndHoldingsThatItsStreamsCarry(Indicator indicator) {
        // Given
        Measure measure = indicator.measure();

        // When
        Set<String> carriers = MeasureTerms.streams(measure, VOCABULARIES);

        // Then
        assertThat(carriers)
                .as("none of the streams " + indicator.streams() + " carries what is measured")
                .containsAnyElementsOf(indicator.streams());
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldUseOnlyTermsOfTheVocabulariesInAMeasure(Indicator indicator) {
        // Given
        Measure measure = indicator.measure();

        // When
        List<String> unknown = MeasureTerms.unknown(measure, VOCABULARIES);

        // Then
        assertThat(unknown).isEmpty();
        assertThat(VOCABULARIES.get("target-op").term(indicator.op())).isPresent();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void shouldJudgeOnlyByWordsThePlanLists(Plan plan) {
        // Given
        List<String> listed = plan.words().stream().map(Plan.Word::zh).toList();

        // When
        List<String> used = plan.indicators().stream()
                .flatMap(indicator -> indicator.words().stream())
                .distinct()
                .toList();

        // Then
        assertThat(listed).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void shouldCallGroupsAndRolesByTheirSharedCodes(Plan plan) {
        // Given
        Vocabulary groups = VOCABULARIES.get("key-group");
        Vocabulary roles = VOCABULARIES.get("named-role");

        // When
        Stream<Plan.Named> unknownGroups = plan.keyGroups().stream()
                .filter(group -> groups.term(group.code()).isEmpty());
        Stream<Plan.Named> unknownRoles =
                plan.roles().stream().filter(role -> roles.term(role.code()).isEmpty());

        // Then
        assertThat(plan.keyGroups()).isNotEmpty();
        assertThat(plan.roles()).isNotEmpty();
        assertThat(unknownGroups).isEmpty();
        assertThat(unknownRoles).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void shouldMeasureEveryPromiseByAStreamOrFromOutside(Plan plan) {
        // Given
        Set<String> known = new HashSet<>(Set.of("external"));
        CATALOGUE.events().forEach(event -> known.add(event.stream()));
        CATALOGUE.notYet().forEach(later -> known.add(later.stream()));

        // When
        Stream<String> by = plan.commitments().stream().map(Plan.Commitment::by);

        // Then
        assertThat(by).isSubsetOf(known);
    }
}
