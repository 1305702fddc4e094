package org.kepu.bench.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StormTest {

    private static byte[] body(String record, boolean already) {
        return "{\"record\":\"%s\",\"already\":%s}".formatted(record, already).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void shouldHoldWhereOneGateTakesTheCodeAndTheOthersHearOfTheSameRecord() {
        // Given
        Storm storm = new Storm(2);

        // When
        storm.answered(1, 200, body("a", true));
        storm.answered(0, 201, body("a", false));
        storm.answered(2, 201, body("b", false));
        storm.answered(3, 200, body("b", true));

        // Then
        assertThat(storm.wrong(2)).isEmpty();
    }

    @Test
    void shouldNotHoldWhereACodeIsTakenTwice() {
        // Given
        Storm storm = new Storm(2);

        // When
        storm.answered(0, 201, body("a", false));
        storm.answered(1, 201, body("a", false));

        // Then
        assertThat(storm.wrong(1)).containsExactly("code 0: 2 answers, 2 accepted, 0 already, 1 records");
    }

    @Test
    void shouldNotHoldWhereGatesHearOfDifferentRecordsOrNothing() {
        // Given
        Storm storm = new Storm(2);

        // When
        storm.answered(0, 201, body("a", false));
        storm.answered(1, 200, body("b", true));
        storm.answered(2, 201, body("c", false));

        // Then
        assertThat(storm.wrong(2)).hasSize(2).last().asString().startsWith("code 1: 1 answers");
    }

    @Test
    void shouldNotHoldWhereARefusalIsAnswered() {
        // Given
        Storm storm = new Storm(2);

        // When
        storm.answered(0, 201, body("a", false));
        storm.answered(1, 409, body("", false));

        // Then
        assertThat(storm.wrong(1)).hasSize(1);
    }
}
