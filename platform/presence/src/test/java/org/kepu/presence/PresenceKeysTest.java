package org.kepu.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresenceKeysTest {

    private static final Instant RETIRED = Instant.parse("2024-09-01T00:00:00Z");

    private final String oldCode =
            new RotatingCodes(Keys.one()).issue(Keys.SESSION, Keys.NINE).text();

    @Test
    void shouldAcceptCodesOfAKeyRetiredThirtyDaysAgo() {
        // Given
        PresenceKeys keys = Keys.two(RETIRED.plus(Duration.ofDays(30)), RETIRED);

        // When
        CodeCheck check = new CodeVerifier(keys).verifyOnline(oldCode, Keys.NINE);

        // Then
        assertThat(check).isInstanceOf(CodeCheck.Current.class);
    }

    @Test
    void shouldRefuseCodesOfAKeyRetiredForLonger() {
        // Given
        PresenceKeys keys = Keys.two(RETIRED.plus(Duration.ofDays(30)).plusSeconds(1), RETIRED);

        // When
        CodeCheck check = new CodeVerifier(keys).verifyOnline(oldCode, Keys.NINE);

        // Then
        assertThat(check).isEqualTo(new CodeCheck.UnknownKey());
    }

    @Test
    void shouldMakeNewCodesWithTheActiveKeyOnly() {
        // Given
        PresenceKeys keys = Keys.two(RETIRED, RETIRED);

        // When
        RotatingCode code = new RotatingCodes(keys).issue(Keys.SESSION, Keys.NINE);

        // Then
        assertThat(code.kid()).isEqualTo("k2");
        assertThat(new CodeVerifier(keys).verifyOnline(code.text(), Keys.NINE)).isInstanceOf(CodeCheck.Current.class);
    }

    @Test
    void shouldAcceptCodesOfAKeyThatOtherReplicasHaveMadeActiveAlready() {
        // Given
        PresenceKeys keys = Keys.two(RETIRED, null);

        // When
        CodeCheck check = new CodeVerifier(keys).verifyOnline(oldCode, Keys.NINE);

        // Then
        assertThat(check).isInstanceOf(CodeCheck.Current.class);
    }

    @Test
    void shouldAcceptDigitsOfAScreenPairedBeforeTheKeyChanged() {
        // Given
        String digits = new RotatingCodes(Keys.one()).typed(Keys.SESSION, TimeStep.at(Keys.NINE));
        PresenceKeys keys = Keys.two(RETIRED.plusSeconds(60), RETIRED);

        // When
        CodeCheck check = new CodeVerifier(keys).verifyTyped(Keys.SESSION, digits, Keys.NINE);

        // Then
        assertThat(check).isEqualTo(new CodeCheck.Current(Keys.SESSION, TimeStep.at(Keys.NINE)));
    }

    @Test
    void shouldStillKnowASessionAfterManyOthers() {
        // Given
        PresenceKeys keys = Keys.one();
        RotatingCodes codes = new RotatingCodes(keys);
        for (int i = 0; i < 10_000; i++) {
            codes.issue(new UUID(7, i), Keys.NINE);
        }

        // When
        CodeCheck check = new CodeVerifier(keys).verifyOnline(oldCode, Keys.NINE);

        // Then
        assertThat(check).isInstanceOf(CodeCheck.Current.class);
    }
}
