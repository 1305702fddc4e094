package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** A plan an operator brings is looked through row by row. */
class PlanFileTest {

    static final java.util.List<String> PLANS = Plans.ids();

    private static final Vocabularies VOCABULARIES = Vocabularies.load();

    @ParameterizedTest
    @FieldSource("PLANS")
    void shouldFindNothingWrongWithTheFivePlans(String id) {
        // Given
        String text = Plans.text(id);

        // When
        PlanFile file = PlanFile.read(text, VOCABULARIES);

        // Then
        assertThat(file.faults()).isEmpty();
        assertThat(file.plan()).isEqualTo(Plans.load(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "codes: [highlight-community]} | codes: [no-such-title]}    | indicators[5].measure | term",
                "words: [力争]                  | words: [尽力]                | indicators[11].words  | word",
                "id: py24-bases-stock          | id: py24-bases-new          | indicators[3].id      | twice",
                "period: {start: 2024, end: 2024} | period: {start: 2024, end: 2023} | period.end | period",
                "{code: farmers,               | {code: ploughmen,           | keyGroups[1].code     | term",
                "op: top-tier                  | op: near-the-top            | indicators[11].op     | term",
            })
    void shouldSayWhichRowIsWrong(String right, String wrong, String at, String rule) {
        // Given
        String text = Plans.text("puyang-2024");
        String broken = text.replace(right, wrong);

        // When
        PlanFile file = PlanFile.read(broken, VOCABULARIES);

        // Then
        assertThat(broken).isNotEqualTo(text);
        assertThat(file.plan()).isNull();
        assertThat(file.faults()).contains(new PlanFile.Fault(at, rule));
    }

    @Test
    void shouldNameEveryRowOfTheWrongForm() {
        // Given
        String broken = Plans.text("puyang-2024")
                .replace("    target: 60\n", "    target: sixty\n")
                .replace("    source: external\n", "    source: guess\n");

        // When
        PlanFile file = PlanFile.read(broken, VOCABULARIES);

        // Then
        assertThat(file.faults())
                .contains(
                        new PlanFile.Fault("indicators[3].target", "type"),
                        new PlanFile.Fault("indicators[0].source", "enum"));
    }

    @Test
    void shouldSayThatATextIsNoPlanAtAll() {
        // Given
        String text = "- {[";

        // When
        PlanFile file = PlanFile.read(text, VOCABULARIES);

        // Then
        assertThat(file.faults()).containsExactly(new PlanFile.Fault("", "unreadable"));
    }
}
