package org.kepu.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeVerifierTest {

    private static final TimeStep STEP = TimeStep.at(Keys.NINE);

    private final RotatingCodes codes = new RotatingCodes(Keys.one());
    private final CodeVerifier verifier = new CodeVerifier(Keys.one());

    static Stream<Arguments> secondsAfterTheStepBegan() {
        CodeCheck current = new CodeCheck.Current(Keys.SESSION, STEP);
        CodeCheck justBefore = new CodeCheck.JustBefore(Keys.SESSION, STEP);
        CodeCheck expired = new CodeCheck.Expired(Keys.SESSION, STEP);
        CodeCheck future = new CodeCheck.Future(Keys.SESSION, STEP);
        return Stream.of(
                Arguments.of(-86_400, future),
                Arguments.of(-1, future),
                Arguments.of(0, current),
                Arguments.of(29, current),
                Arguments.of(30, justBefore),
                Arguments.of(59, justBefore),
                Arguments.of(60, expired),
                Arguments.of(61, expired),
                Arguments.of(90, expired),
                Arguments.of(86_400, expired));
    }

    @ParameterizedTest
    @MethodSource("secondsAfterTheStepBegan")
    void shouldAcceptACodeInItsStepAndTheNext(int seconds, CodeCheck expected) {
        // Given
        String code = codes.issue(Keys.SESSION, Keys.NINE).text();

        // When
        CodeCheck check = verifier.verifyOnline(code, Keys.NINE.plusSeconds(seconds));

        // Then
        assertThat(check).isEqualTo(expected);
    }

    @Test
    void shouldRefuseAPhotoSentOnAfterNinetySecondsWheneverItWasTaken() {
        for (int second = 0; second < TimeStep.SECONDS; second++) {
            // Given
            String photo =
                    codes.issue(Keys.SESSION, Keys.NINE.plusSeconds(second)).text();

            // When
            CodeCheck check = verifier.verifyOnline(photo, Keys.NINE.plusSeconds(second + 90));

            // Then
            assertThat(check).isInstanceOf(CodeCheck.Expired.class);
        }
    }

    @Test
    void shouldRefuseACodeWithAnyCharacterOfItsMacChanged() {
        // Given
        RotatingCode code = codes.issue(Keys.SESSION, Keys.NINE);

        for (int i = 0; i < code.mac().length(); i++) {
            char other = code.mac().charAt(i) == 'a' ? 'b' : 'a';
            String mac = code.mac().substring(0, i) + other + code.mac().substring(i + 1);

            // When
            CodeCheck check = verifier.verifyOnline(
                    new RotatingCode(code.kid(), code.session(), code.step(), mac).text(), Keys.NINE);

            // Then
            assertThat(check).as("character %d", i).isEqualTo(new CodeCheck.Wrong());
        }
    }

    @Test
    void shouldRefuseTheMacOfAnotherSessionOrStep() {
        // Given
        RotatingCode code = codes.issue(Keys.SESSION, Keys.NINE);
        RotatingCode elsewhere = new RotatingCode(code.kid(), Keys.OTHER_SESSION, code.step(), code.mac());
        RotatingCode later = new RotatingCode(code.kid(), code.session(), new TimeStep(STEP.number() + 3), code.mac());
        RotatingCode printed = new RotatingCode(code.kid(), code.session(), new CodeStep.Printed(), code.mac());

        // When
        List<CodeCheck> checks = Stream.of(elsewhere, later, printed)
                .map(forged -> verifier.verifyOnline(forged.text(), Keys.NINE.plusSeconds(90)))
                .toList();

        // Then
        assertThat(checks).containsOnly(new CodeCheck.Wrong());
    }

    @Test
    void shouldTellAPrintedCodeFromARotatingOneAtAnyTime() {
        // Given
        String printed = codes.printed(Keys.SESSION).text();

        // When
        CodeCheck check = verifier.verifyOnline(printed, Keys.NINE.plusSeconds(1_000_000));

        // Then
        assertThat(check).isEqualTo(new CodeCheck.Printed(Keys.SESSION));
    }

    @Test
    void shouldSayWhyATextIsNoCode() {
        // Given
        String foreign = new RotatingCode("zz", Keys.SESSION, STEP, "aaaaaaaaaaaaaaaa").text();

        // When
        CodeCheck unknownKey = verifier.verifyOnline(foreign, Keys.NINE);
        CodeCheck malformed = verifier.verifyOnline("https://kepu.example.org/", Keys.NINE);

        // Then
        assertThat(unknownKey).isEqualTo(new CodeCheck.UnknownKey());
        assertThat(malformed).isEqualTo(new CodeCheck.Malformed());
    }
}
