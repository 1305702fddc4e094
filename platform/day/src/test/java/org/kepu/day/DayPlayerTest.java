package org.kepu.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.day.play.Address;

class DayPlayerTest {

    private static final Address NOBODY_LISTENS = new Address(
            "127.0.0.1", Map.of("venues", 1, "volunteers", 2, "events", 3, "content", 4, "metrics", 5, "keycloak", 6));

    @ParameterizedTest
    @ValueSource(strings = {"--size huge", "--size", "--loud yes", "--seed x"})
    void shouldSayInOneSentenceWhyTheDayCannotBePlayed(String line) {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        // When
        int code = DayPlayer.run(line.split(" "), new PrintStream(out), new PrintStream(err));

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("The day could not be played: ");
    }

    @Test
    void shouldPlayTheWholeDayWithoutKillsUnlessToldOtherwise() {
        // When
        Arguments asked = Arguments.of(new String[0], Map.of());

        // Then
        assertThat(asked.size()).isEqualTo(DaySize.FULL);
        assertThat(asked.kills()).isEqualTo("none");
    }

    @Test
    void shouldRefuseToPlayWhereNoServiceAnswers() {
        // Given
        Play play = new Play(NOBODY_LISTENS, Arguments.of(new String[0], Map.of()), System.out);

        // When, Then
        assertThatIllegalStateException().isThrownBy(play::everything).withMessageContaining("no service answers");
    }
}
