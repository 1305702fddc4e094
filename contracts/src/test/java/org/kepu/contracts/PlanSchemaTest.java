package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** A plan as a file: the form of the five here and of one an operator imports. */
class PlanSchemaTest {

    static final List<String> PLANS = Plans.ids();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ContractFiles.text("plans/plan.v1.schema.json"), InputFormat.JSON);

    @ParameterizedTest
    @FieldSource("PLANS")
    void shouldHaveTheFormOfAPlan(String id) {
        // Given
        JsonNode plan = ContractFiles.yaml("plans/" + id + ".yaml", JsonNode.class);

        // When
        List<Error> errors = SCHEMA.validate(plan.toString(), InputFormat.JSON);

        // Then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "engine: stock               | engine: average",
                "target: 60                  | target: sixty",
                "levelAtLeast: city}         | levelAtLeast: [city]}",
                "source: events              | source: guess",
                "register: place, placeLevel | register: place, level"
            })
    void shouldRefuseAPlanWrittenWrongly(String right, String wrong) {
        // Given
        String plan = ContractFiles.text("plans/puyang-2024.yaml");
        String broken = plan.replace(right, wrong);

        // When
        List<Error> errors =
                SCHEMA.validate(ContractFiles.parse(broken, JsonNode.class).toString(), InputFormat.JSON);

        // Then
        assertThat(broken).isNotEqualTo(plan);
        assertThat(errors).isNotEmpty();
    }

    @Test
    void shouldReadAPlanFileOfAnOperatorAsItReadsItsOwn() {
        // Given
        String file = ContractFiles.text("plans/puyang-2024.yaml");

        // When
        Plan plan = Plans.parse(file);

        // Then
        assertThat(plan).isEqualTo(Plans.load("puyang-2024"));
        assertThat(plan.indicator("py24-three-chiefs").orElseThrow().measure())
                .isInstanceOfSatisfying(Measure.Coverage.class, coverage -> {
                    assertThat(coverage.need()).isEqualTo(3);
                    assertThat(coverage.over().placeLevel()).isEqualTo("township");
                });
    }

    @Test
    void shouldSayWhereAPlanFileCannotBeRead() {
        // Given
        String file = ContractFiles.text("plans/puyang-2024.yaml").replace("target: 60", "goal: 60");

        // When
        var reading = assertThatThrownBy(() -> Plans.parse(file));

        // Then
        reading.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"goal\"");
    }
}
