package org.kepu.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTest {

    private static final TimeStep STEP = TimeStep.at(Keys.NINE);

    private final RotatingCodes codes = new RotatingCodes(Keys.one());
    private final CodeVerifier verifier = new CodeVerifier(Keys.one());

    @ParameterizedTest
    @CsvSource({"-1, Wrong", "0, Current", "29, Current", "30, JustBefore", "59, JustBefore", "60, Wrong"})
    void shouldAcceptDigitsInTheirStepAndTheNext(int seconds, String expected) {
        // Given
        String digits = codes.typed(Keys.SESSION, STEP);

        // When
        CodeCheck check = verifier.verifyTyped(Keys.SESSION, digits, Keys.NINE.plusSeconds(seconds));

        // Then
        assertThat(check.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void shouldRefuseTheDigitsOfAnotherSession() {
        // Given
        String digits = codes.typed(Keys.OTHER_SESSION, STEP);

        // When
        CodeCheck check = verifier.verifyTyped(Keys.SESSION, digits, Keys.NINE);

        // Then
        assertThat(check).isEqualTo(new CodeCheck.Wrong());
    }

    @Test
    void shouldTellPrintedDigitsFromRotatingOnes() {
        // Given
        String digits = codes.printedDigits(Keys.SESSION);

        // When
        CodeCheck check = verifier.verifyTyped(Keys.SESSION, digits, Keys.NINE);

        // Then
        assertThat(check).isEqualTo(new CodeCheck.Printed(Keys.SESSION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "１２３４５６", " 12345"})
    void shouldRefuseWhatIsNotSixDigits(String digits) {
        // When
        CodeCheck check = verifier.verifyTyped(Keys.SESSION, digits, Keys.NINE);

        // Then
        assertThat(check).isEqualTo(new CodeCheck.Malformed());
    }
}
