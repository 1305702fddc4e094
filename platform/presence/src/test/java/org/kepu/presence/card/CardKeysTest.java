package org.kepu.presence.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardKeysTest {

    private static final Instant NOW = Instant.parse("2024-09-21T01:00:00Z");

    @Test
    void shouldCheckInOneServiceWhatAnotherIssued() throws Exception {
        // Given
        KeyPair pair = pair();
        CardKeys issuer = keys(Map.of(
                "kepu.card.active", "c1",
                "kepu.card.private-key", base64(pair.getPrivate().getEncoded()),
                "kepu.card.public-keys.c1", base64(pair.getPublic().getEncoded())));
        CardKeys checker =
                keys(Map.of("kepu.card.public-keys.c1", base64(pair.getPublic().getEncoded())));

        // When
        String card = new VolunteerCards(issuer).issue("0000000", NOW);

        // Then
        assertThat(new CardVerifier(checker).check(card, NOW)).isInstanceOf(CardCheck.Good.class);
        assertThat(checker.published()).isEqualTo(issuer.published()).containsOnlyKeys("c1");
        assertThatThrownBy(() -> new VolunteerCards(checker)).hasMessageContaining("cards need a key");
    }

    @Test
    void shouldRefuseToIssueInProductionWithoutAKey() {
        // Given
        CardKeys none = keys(Map.of());

        // When
        var refusal = assertThatThrownBy(() -> new VolunteerCards(none));

        // Then
        refusal.isInstanceOf(IllegalStateException.class).hasMessageContaining("kepu.card.private-key");
    }

    @Test
    void shouldRefuseAPrivateKeyThatDoesNotFitItsPublicOne() throws Exception {
        // Given
        CardKeys mixed = keys(Map.of(
                "kepu.card.active", "c1",
                "kepu.card.private-key", base64(pair().getPrivate().getEncoded()),
                "kepu.card.public-keys.c1", base64(pair().getPublic().getEncoded())));

        // When
        var refusal = assertThatThrownBy(() -> new VolunteerCards(mixed));

        // Then
        refusal.hasMessageContaining("does not fit");
    }

    @Test
    void shouldNameTheSettingThatIsWrongAndNotItsValue() throws Exception {
        // Given
        String good = base64(pair().getPublic().getEncoded());

        // When
        var noKey = assertThatThrownBy(() -> keys(Map.of("kepu.card.public-keys.c1", "AAAA")));
        var noBase64 = assertThatThrownBy(() -> keys(Map.of("kepu.card.public-keys.c1", "%")));
        var nameless = assertThatThrownBy(
                () -> keys(Map.of("kepu.card.private-key", "c2VjcmV0", "kepu.card.public-keys.c1", good)));
        var noPrivate = assertThatThrownBy(() -> keys(Map.of(
                "kepu.card.active", "c1",
                "kepu.card.private-key", "c2VjcmV0",
                "kepu.card.public-keys.c1", good)));

        // Then
        noKey.hasMessageContaining("public-keys.c1");
        noBase64.hasMessageContaining("public-keys.c1");
        nameless.hasMessageContaining("kepu.card.active");
        noPrivate.hasMessageContaining("private-key").hasMessageNotContaining("c2VjcmV0");
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        return pairs.generateKeyPair();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static CardKeys keys(Map<String, String> settings) {
        CardConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(CardConfig.class)
                .build()
                .getConfigMapping(CardConfig.class);
        return CardKeys.read(config, true);
    }
}
