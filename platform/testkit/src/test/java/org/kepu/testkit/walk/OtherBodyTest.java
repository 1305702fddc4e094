package org.kepu.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherBodyTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"reason":"weather","rows":[{"name":"王"}]}  | {"reason":"weather","rows":[{"name":"王另"}]}
            {"reason":"weather","until":"2024-09-30"}    | {"reason":"weather","until":"2024-10-01"}
            {"out":"2024-09-30T11:00:00+08:00"}          | {"out":"2024-10-01T11:00:00+08:00"}
            {"group":"youth","heads":4}                  | {"group":"youth","heads":5}
            """)
    void shouldChangeWordsADayOrANumber(String right, String expected) {
        // When
        String other = OtherBody.of(right);

        // Then
        assertThat(other).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"name":"王","kind":"lecture"}  | {"name":"王𠮷👩‍🔬","kind":"lecture"}
            {"kind":"lecture"}              | {"kind":"lecture"}
            """)
    void shouldEndFreeTextsRarely(String right, String expected) {
        // When
        String rare = OtherBody.rare(right);

        // Then
        assertThat(rare).isEqualTo(expected);
    }
}
