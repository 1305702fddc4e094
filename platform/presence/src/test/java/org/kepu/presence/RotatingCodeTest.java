package org.kepu.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotatingCodeTest {

    private static final String CODE = "k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7f";

    @Test
    void shouldReadWhatItWrote() {
        // Given
        RotatingCode code = new RotatingCodes(Keys.one()).issue(Keys.SESSION, Keys.NINE);

        // When
        var read = RotatingCode.parse(code.text());

        // Then
        assertThat(read).contains(code);
    }

    @Test
    void shouldPutTheCodeBehindAFragmentThatReachesNoLog() {
        // Given
        RotatingCode code = RotatingCode.parse(CODE).orElseThrow();

        // When
        String picture = code.picture("kepu.example.org");

        // Then
        assertThat(picture).isEqualTo("https://kepu.example.org/m/c#" + CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "...",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7f.x",
                "K1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7f",
                "k12345678.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7f",
                ".AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7f",
                "k1.AZH3oFwrfT6PEKGyw9Tl9.57562680.fljhwajjoki5gh7f",
                "k1.AZH3oFwrfT6PEKGyw9Tl9h.57562680.fljhwajjoki5gh7f",
                "k1.AZH3oFwrfT6PEKGyw9Tl9=.57562680.fljhwajjoki5gh7f",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g.057562680.fljhwajjoki5gh7f",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g.-57562680.fljhwajjoki5gh7f",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g.5756268x.fljhwajjoki5gh7f",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g.１２３.fljhwajjoki5gh7f",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g.9999999999999.fljhwajjoki5gh7f",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g..fljhwajjoki5gh7f",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.FLJHWAJJOKI5GH7F",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh71",
                "k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7"
            })
    void shouldRefuseWhatIsNotTheOneSpellingOfACode(String text) {
        // When
        var read = RotatingCode.parse(text);

        // Then
        assertThat(read).isEmpty();
    }

    @Test
    void shouldRefuseAPartThatCouldNotBeReadAgain() {
        // Given
        TimeStep step = new TimeStep(1);

        // When
        var wrongKid = assertThatThrownBy(() -> new RotatingCode("K.1", Keys.SESSION, step, "aaaaaaaaaaaaaaaa"));
        var wrongMac = assertThatThrownBy(() -> new RotatingCode("k1", Keys.SESSION, step, "short"));

        // Then
        wrongKid.hasMessageContaining("kid");
        wrongMac.hasMessageContaining("mac");
    }
}
