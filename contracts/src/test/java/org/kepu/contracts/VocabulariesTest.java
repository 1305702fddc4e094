package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabulariesTest {

    private static final Vocabularies VOCABULARIES = Vocabularies.load();

    static Stream<Vocabulary> vocabularies() {
        return VOCABULARIES.byName().values().stream();
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void shouldNameEveryTermInChineseAndEnglishOnce(Vocabulary vocabulary) {
        // Given
        List<Term> terms = vocabulary.terms();

        // When
        List<String> wordings = new ArrayList<>();
        terms.forEach(term -> {
            wordings.add(term.zh());
            wordings.addAll(term.also());
        });

        // Then
        assertThat(terms).isNotEmpty().allSatisfy(term -> assertThat(term.en()).isNotBlank());
        assertThat(wordings)
                .doesNotHaveDuplicates()
                .allSatisfy(wording -> assertThat(wording).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void shouldOrderAllOfItsTermsOrNone(Vocabulary vocabulary) {
        // Given
        List<Term> terms = vocabulary.terms();

        // When
        List<Integer> orders =
                terms.stream().map(Term::order).filter(order -> order != null).toList();

        // Then
        assertThat(orders).doesNotHaveDuplicates();
        assertThat(orders.size()).isIn(0, terms.size());
    }

    @ParameterizedTest
    @CsvSource({"county, false", "city, true", "province, true", "nation, true"})
    void shouldCountCityLevelAndAboveFromCityUpwards(String level, boolean counts) {
        // Given
        Vocabulary levels = VOCABULARIES.get("level");

        // When
        boolean atLeastCity = levels.atLeast(level, "city");

        // Then
        assertThat(atLeastCity).isEqualTo(counts);
    }

    @Test
    void shouldNotCompareTermsThatHaveNoOrder() {
        // Given
        Vocabulary themes = VOCABULARIES.get("theme");

        // When
        var comparison = assertThatThrownBy(() -> themes.atLeast("weather", "health"));

        // Then
        comparison.isInstanceOf(IllegalArgumentException.class).hasMessage("theme has no ordered term weather");
    }

    @Test
    void shouldHaveAGroupForHeadsNobodyAsked() {
        // Given
        Vocabulary groups = VOCABULARIES.get("key-group");

        // When
        var unspecified = groups.term("unspecified");

        // Then
        assertThat(unspecified).map(Term::text).contains(new Text("未说明", "not specified"));
    }

    @Test
    void shouldKnowEveryEvidenceTheTableGivesAGrade() {
        // Given
        JsonNode table = ContractFiles.yaml("presence/evidence-grades.yaml", JsonNode.class);

        // When
        List<String> graded = table.path("evidence").findValuesAsText("code");

        // Then
        assertThat(VOCABULARIES.get("evidence-kind").terms())
                .extracting(Term::code)
                .containsExactlyInAnyOrderElementsOf(graded);
        assertThat(VOCABULARIES.get("evidence-grade").terms())
                .extracting(Term::code)
                .containsExactlyElementsOf(
                        table.path("grades").valueStream().map(JsonNode::asText).toList());
    }
}
