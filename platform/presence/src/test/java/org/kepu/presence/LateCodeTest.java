package org.kepu.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateCodeTest {

    /** 08:45 to 11:15. */
    private static final SessionWindow WINDOW =
            new SessionWindow(Keys.NINE.minus(Duration.ofMinutes(15)), Keys.NINE.plus(Duration.ofMinutes(135)));

    private final RotatingCodes codes = new RotatingCodes(Keys.one());
    private final CodeVerifier verifier = new CodeVerifier(Keys.one());

    @ParameterizedTest
    @CsvSource({
        "2024-09-21T00:44:29Z, OutsideWindow",
        "2024-09-21T00:44:59Z, OutsideWindow",
        "2024-09-21T00:45:00Z, Proven",
        "2024-09-21T01:00:00Z, Proven",
        "2024-09-21T03:15:00Z, Proven",
        "2024-09-21T03:15:29Z, Proven",
        "2024-09-21T03:15:30Z, OutsideWindow"
    })
    void shouldTakeTheTimeFromTheStepOfTheCode(Instant shown, String expected) {
        // Given
        String code = codes.issue(Keys.SESSION, shown).text();

        // When
        LateCheck check = verifier.verifyLate(code, WINDOW, Keys.NINE.plus(Duration.ofHours(20)));

        // Then
        assertThat(check.getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"259199, Proven", "259200, Proven", "259201, TooLate", "2592000, TooLate"})
    void shouldAcceptAnUploadFor72HoursAfterTheStep(int seconds, String expected) {
        // Given
        String code = codes.issue(Keys.SESSION, Keys.NINE).text();

        // When
        LateCheck check = verifier.verifyLate(code, WINDOW, Keys.NINE.plusSeconds(seconds));

        // Then
        assertThat(check.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void shouldRefuseACodeOfTheFuture() {
        // Given
        String code = codes.issue(Keys.SESSION, Keys.NINE.plusSeconds(30)).text();

        // When
        LateCheck check = verifier.verifyLate(code, WINDOW, Keys.NINE.plusSeconds(29));

        // Then
        assertThat(check).isEqualTo(new CodeCheck.Future(Keys.SESSION, TimeStep.at(Keys.NINE.plusSeconds(30))));
    }

    @Test
    void shouldNotTakeAPrintedCodeForAProofOfTime() {
        // Given
        String printed = codes.printed(Keys.SESSION).text();

        // When
        LateCheck check = verifier.verifyLate(printed, WINDOW, Keys.NINE.plusSeconds(60));

        // Then
        assertThat(check).isEqualTo(new CodeCheck.Printed(Keys.SESSION));
    }

    @Test
    void shouldRefuseAForgedCodeAsItWouldOnline() {
        // Given
        RotatingCode code = codes.issue(Keys.SESSION, Keys.NINE);
        RotatingCode forged = new RotatingCode("k1", Keys.OTHER_SESSION, code.step(), code.mac());

        // When
        LateCheck check = verifier.verifyLate(forged.text(), WINDOW, Keys.NINE.plusSeconds(60));

        // Then
        assertThat(check).isEqualTo(new CodeCheck.Wrong());
    }
}
