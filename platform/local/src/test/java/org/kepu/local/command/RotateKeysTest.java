package org.kepu.local.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kepu.local.Refusal;

class RotateKeysTest {

    private static final Duration NOW = Duration.ZERO;

    @Test
    void shouldWaitWhileValuesAreRewritten() {
        assertThatCode(() -> RotateKeys.requireProgress("volunteers", status("working"), NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldEndWhereValuesCannotBeReadAndSayWhereTheyLie() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RotateKeys.requireProgress("volunteers", status("stuck"), NOW))
                .withMessageContaining("\"person.phone\":3")
                .withMessageContaining("Put the missing key back");
    }

    @Test
    void shouldEndWhereNothingMoves() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RotateKeys.requireProgress("volunteers", status("working"), Duration.ofMinutes(16)))
                .withMessageContaining("for 16 minutes none of 3 values");
    }

    private static JsonNode status(String word) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree("{\"old\": 3, \"status\": \"%s\", \"unreadable\": {\"person.phone\": 3}}".formatted(word));
    }
}
