package org.kepu.presence.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grades: [A, B, C, D]                              | grades: [D, C, B, A]                             | grades must be",
                "{ first: late-code, by: staff-scan, grade: B }    | { first: late-code, by: staff-scan, grade: A }    | must not give an A",
                "{ first: late-code, by: staff-scan, grade: B }    | { first: back-fill, by: staff-scan, grade: B }    | must not confirm a D",
                "{ first: late-code, by: staff-scan, grade: B }    | { first: late-code, by: staff-scan, grade: D }    | must not confirm a D or lower",
                "code: typed-code                                  | code: rotating-code                               | must list each of",
                "code: before-start                                | code: same-device                                 | must list each of"
            })
    void shouldRefuseATableThatIsIncompleteOrBreaksAPromise(String line, String instead, String why)
            throws IOException {
        // Given
        String table = contracts();
        assertThat(table).contains(line);
        String broken = table.replace(line, instead);

        // When
        var refusal = assertThatThrownBy(() -> new YAMLMapper().readValue(broken, EvidenceRules.class));

        // Then
        refusal.hasStackTraceContaining(why);
    }

    private static String contracts() throws IOException {
        try (InputStream file = EvidenceRulesTest.class.getResourceAsStream("/kepu/presence/evidence-grades.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
