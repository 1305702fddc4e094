package org.kepu.presence.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kepu.base.ReadableNumber;

class VolunteerCardTest {

    private static final Instant NOW = Instant.parse("2024-09-21T01:00:00Z");

    private final CardKeys keys = CardKeys.ofThisProcess();
    private final VolunteerCards cards = new VolunteerCards(keys);
    private final CardVerifier verifier = new CardVerifier(keys);
    private final String number = ReadableNumber.next(10);

    @Test
    void shouldBeGoodForSevenDays() {
        // Given
        String text = cards.issue(number, NOW);
        VolunteerCard card = new VolunteerCard(number, NOW.plus(Duration.ofDays(7)));

        // When
        CardCheck last = verifier.check(text, NOW.plus(Duration.ofDays(7)));
        CardCheck late = verifier.check(text, NOW.plus(Duration.ofDays(7)).plusSeconds(1));

        // Then
        assertThat(last).isEqualTo(new CardCheck.Good(card));
        assertThat(late).isEqualTo(new CardCheck.Expired(card));
    }

    @Test
    void shouldFitASmallPicture() {
        // When
        String text = cards.issue(number, NOW);

        // Then
        // A version 7 picture at error correction M holds 122 bytes.
        assertThat(text).hasSizeLessThanOrEqualTo(122).matches("kc1\\.demo\\.[0-9A-Z]{11}\\.1727485200\\.[\\w-]{86}");
    }

    @Test
    void shouldRefuseACardWithAnyCharacterChanged() {
        // Given
        String text = cards.issue(number, NOW);

        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String tampered = text.substring(0, i) + other + text.substring(i + 1);

            // When
            CardCheck check = verifier.check(tampered, NOW);

            // Then
            assertThat(check).as(tampered).isNotInstanceOfAny(CardCheck.Good.class, CardCheck.Expired.class);
        }
    }

    @Test
    void shouldRefuseACardOfAnotherIssuerWithTheSameKeyName() {
        // Given
        String foreign = new VolunteerCards(CardKeys.ofThisProcess()).issue(number, NOW);

        // When
        CardCheck check = verifier.check(foreign, NOW);

        // Then
        assertThat(check).isEqualTo(new CardCheck.Wrong());
    }

    @Test
    void shouldSayWhyATextIsNoCard() {
        // Given
        String text = cards.issue(number, NOW);

        // When
        CardCheck unknown = verifier.check(text.replace(".demo.", ".other."), NOW);
        CardCheck malformed = verifier.check("https://kepu.example.org/", NOW);

        // Then
        assertThat(unknown).isEqualTo(new CardCheck.UnknownKey());
        assertThat(malformed).isEqualTo(new CardCheck.Malformed());
    }

    @Test
    void shouldRefuseToIssueForWhatIsNoVolunteerNumber() {
        // When
        var refusal = assertThatThrownBy(() -> cards.issue("zhang-san", NOW));

        // Then
        refusal.hasMessageContaining("number");
    }
}
