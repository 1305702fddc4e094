package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraceabilityTest {

    private static final Map<String, Integer> MECHANISMS = Map.of("V", 20, "P", 21, "E", 32, "C", 19, "M", 18);

    private final Traceability traceability = Traceability.load();

    @Test
    void shouldListAll110MechanismsAndAll25Requirements() {
        // Given
        List<String> mechanisms = MECHANISMS.entrySet().stream()
                .flatMap(part -> ids(part.getKey(), part.getValue()))
                .toList();

        // When
        Stream<String> listedMechanisms = traceability.mechanisms().stream().map(Traceability.Mechanism::id);
        Stream<String> listedRequirements = traceability.requirements().stream().map(Traceability.Requirement::id);

        // Then
        assertThat(mechanisms).hasSize(110);
        assertThat(listedMechanisms).containsExactlyInAnyOrderElementsOf(mechanisms);
        assertThat(listedRequirements).containsExactlyElementsOf(ids("R", 25).toList());
    }

    @Test
    void shouldNameOnlyPathsThatExist() {
        // Given
        Stream<String> paths = traceability.paths();

        // When
        Stream<String> missing = paths.filter(path -> !Files.exists(Traceability.ROOT.resolve(path)));

        // Then
        assertThat(missing).isEmpty();
    }

    @Test
    void shouldNameATestForEveryClauseThatHolds() {
        // Given
        Stream<Traceability.Clause> claimed = traceability.requirements().stream()
                .flatMap(requirement -> requirement.clauses().stream())
                .filter(clause -> !clause.where().isEmpty());

        // When
        Stream<String> untested = claimed.filter(
                        clause -> clause.where().stream().noneMatch(TraceabilityTest::isTest))
                .map(Traceability.Clause::text);

        // Then
        assertThat(untested).isEmpty();
    }

    /** Java's tests, and those of the app and the browser. */
    private static boolean isTest(String path) {
        return path.contains("/src/test/") || path.endsWith(".test.ts") || path.endsWith(".spec.ts");
    }

    @Test
    void shouldSayNotYetOfWhatIsNowhere() {
        // Given
        Traceability.Mechanism there = new Traceability.Mechanism(
                "V1", "Bases", List.of("venues"), List.of("services/venues/base"), "renewal");
        Traceability.Mechanism later = new Traceability.Mechanism("V2", "Assessment", List.of(), List.of(), null);
        Traceability.Requirement half = new Traceability.Requirement(
                "R1",
                "M",
                "Code",
                List.of(
                        new Traceability.Clause("it turns", List.of("platform/presence")),
                        new Traceability.Clause("it prints", List.of())));

        // When
        String page = TraceabilityPage.of(new Traceability(List.of(there, later), List.of(half)));

        // Then
        assertThat(page)
                .contains("| V1 | Bases | venues | [services/venues/base](../services/venues/base); without renewal |")
                .contains("| V2 | Assessment |  | *not yet* |")
                .contains("## R1 (M) Code: 1 of 2 clauses hold")
                .contains("| it prints | *not yet* |")
                .contains("1 of 2 mechanisms");
    }

    private static Stream<String> ids(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> letter + number);
    }
}
