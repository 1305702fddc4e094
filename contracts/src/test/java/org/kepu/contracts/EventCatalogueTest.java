package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue, the schemas and the vocabularies say the same. */
class EventCatalogueTest {

    private static final Path EVENTS = Path.of("src/main/resources/kepu/events");
    private static final EventCatalogue CATALOGUE = EventCatalogue.load();
    private static final Vocabularies VOCABULARIES = Vocabularies.load();

    static Stream<EventCatalogue.Entry> events() {
        return CATALOGUE.events().stream();
    }

    @Test
    void shouldListEverySchemaFile() throws IOException {
        // Given
        Set<String> listed = new TreeSet<>();
        CATALOGUE.events().forEach(event -> listed.add("kepu/" + event.file()));

        // When
        Set<String> present = new TreeSet<>();
        try (Stream<Path> files = Files.walk(EVENTS)) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".schema.json") && !file.contains("/common/"))
                    .forEach(file -> present.add(file.substring(file.indexOf("kepu/"))));
        }

        // Then
        assertThat(present).isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldHaveASchemaNamedAfterItsType(EventCatalogue.Entry event) {
        // Given
        JsonNode schema = ContractFiles.yaml(event.file(), JsonNode.class);

        // When
        String id = schema.path("$id").asText();

        // Then
        assertThat(id).isEqualTo("urn:kepu:schema:" + event.ceType());
        assertThat(schema.at("/properties/fact/properties/kind/const").asText(null))
                .isEqualTo(event.fact());
        assertThat(schema.at("/properties/holding/properties/kind/const").asText(null))
                .isEqualTo(event.holding());
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldBeNamedByTheKindOfFactOrHoldingItCarries(EventCatalogue.Entry event) {
        // Given
        Set<String> carried = new HashSet<>();

        // When
        if (event.fact() != null) {
            carried.addAll(VOCABULARIES
                    .get("fact-kind")
                    .term(event.fact())
                    .orElseThrow()
                    .from());
        }
        if (event.holding() != null) {
            carried.addAll(VOCABULARIES
                    .get("holding-kind")
                    .term(event.holding())
                    .orElseThrow()
                    .from());
        }

        // Then
        assertThat(carried.contains(event.stream())).isEqualTo(event.fact() != null || event.holding() != null);
    }

    @Test
    void shouldCarryEveryKindOfFactAndHoldingOrHaveItsStreamsAmongThoseNotYet() {
        // Given
        Set<String> known = new HashSet<>();
        CATALOGUE.events().forEach(event -> known.add(event.stream()));
        CATALOGUE.notYet().forEach(later -> known.add(later.stream()));

        // When
        Stream<Term> kinds = Stream.concat(
                VOCABULARIES.get("fact-kind").terms().stream(), VOCABULARIES.get("holding-kind").terms().stream());

        // Then
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(kind.from()).isNotEmpty().isSubsetOf(known));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldUseTermsOfTheVocabulariesInItsExamples(EventCatalogue.Entry event) throws IOException {
        // Given
        List<Path> examples = EventFiles.of(EVENTS, event, "examples");

        // When
        List<String> unknown = examples.stream()
                .flatMap(example -> ExampleTerms.unknown(event, example, VOCABULARIES).stream())
                .toList();

        // Then
        assertThat(unknown).isEmpty();
    }

    @Test
    void shouldCutByVocabulariesThatExist() {
        // Given
        String pattern = ContractFiles.yaml("events/common/types.v1.schema.json", JsonNode.class)
                .at("/$defs/tag/pattern")
                .asText();

        // When
        String[] names = pattern.substring(2, pattern.indexOf(')')).split("\\|");

        // Then
        assertThat(VOCABULARIES.byName().keySet()).contains(names);
    }

    @Test
    void shouldBeReadByMetricsWhereSomethingIsCounted() {
        // Given
        Set<String> counted = CATALOGUE.countedTypes();

        // When
        Set<String> states = new HashSet<>();
        CATALOGUE.events().stream().filter(EventCatalogue.Entry::isState).forEach(event -> states.add(event.ceType()));

        // Then
        assertThat(counted)
                .contains("org.kepu.volunteers.service-record.credited.v1", "org.kepu.venues.recognition.conferred.v1")
                .doesNotContain("org.kepu.volunteers.service-record.checked-out.v1")
                .doesNotContainAnyElementsOf(states);
    }
}
