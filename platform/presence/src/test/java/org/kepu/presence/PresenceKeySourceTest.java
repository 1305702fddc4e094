package org.kepu.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresenceKeySourceTest {

    private static final InstantSource WALL = InstantSource.fixed(Instant.parse("2024-12-01T00:00:00Z"));
    private static final String K1 = Base64.getEncoder().encodeToString(Keys.counting(0));
    private static final String K2 = Base64.getEncoder().encodeToString(Keys.counting(32));

    @Test
    void shouldReadTheKeysFromTheConfiguration() {
        // Given
        PresenceConfig config = config(Map.of(
                "kepu.presence.active",
                "k2",
                "kepu.presence.keys.k1",
                K1,
                "kepu.presence.keys.k2",
                K2,
                "kepu.presence.retired.k1",
                "2024-09-01T00:00:00Z"));

        // When
        PresenceKeys keys = PresenceKeySource.read(config, true, WALL);

        // Then
        RotatingCodes expected = new RotatingCodes(Keys.two(Keys.NINE, null));
        assertThat(new RotatingCodes(keys).issue(Keys.SESSION, Keys.NINE))
                .isEqualTo(expected.issue(Keys.SESSION, Keys.NINE));
        assertThat(keys.named("k1", Keys.SESSION))
                .as("retired for three months")
                .isEmpty();
    }

    @Test
    void shouldRefuseProductionWithoutAKey() {
        // Given
        PresenceConfig config = config(Map.of());

        // When
        var refusal = assertThatThrownBy(() -> PresenceKeySource.read(config, true, WALL));

        // Then
        refusal.isInstanceOf(IllegalStateException.class).hasMessageContaining("production needs a presence key");
    }

    @Test
    void shouldRefuseProductionWithTheKeyEverybodyKnows() throws Exception {
        // Given
        byte[] known = java.security.MessageDigest.getInstance("SHA-256")
                .digest("Kepu demonstration presence key, known to everybody"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        PresenceConfig config = config(Map.of(
                "kepu.presence.active",
                "k1",
                "kepu.presence.keys.k1",
                Base64.getEncoder().encodeToString(known)));

        // When
        var refusal = assertThatThrownBy(() -> PresenceKeySource.read(config, true, WALL));

        // Then
        refusal.hasMessageContaining("must not serve in production");
    }

    @Test
    void shouldUseTheKeyEverybodyKnowsElsewhere() {
        // Given
        PresenceConfig config = config(Map.of());

        // When
        PresenceKeys keys = PresenceKeySource.read(config, false, WALL);

        // Then
        assertThat(new RotatingCodes(keys).issue(Keys.SESSION, Keys.NINE).kid()).isEqualTo("demo");
    }

    @Test
    void shouldNameTheSettingThatIsWrongAndNotItsValue() {
        // Given
        Map<String, String> missing = Map.of("kepu.presence.active", "k9", "kepu.presence.keys.k1", K1);
        Map<String, String> shortKey = Map.of("kepu.presence.active", "k1", "kepu.presence.keys.k1", "c2VjcmV0");
        Map<String, String> noBase64 = Map.of("kepu.presence.active", "k1", "kepu.presence.keys.k1", "s%cret");
        Map<String, String> stray = with(missing, "kepu.presence.retired.k7", "2024-09-01T00:00:00Z");
        Map<String, String> retired = Map.of(
                "kepu.presence.active",
                "k1",
                "kepu.presence.keys.k1",
                K1,
                "kepu.presence.retired.k1",
                "2024-09-01T00:00:00Z");

        // When
        // Then
        assertThat(refusal(missing)).contains("kepu.presence.active", "k9");
        assertThat(refusal(Map.of("kepu.presence.keys.k1", K1))).contains("kepu.presence.active");
        assertThat(refusal(shortKey)).contains("k1", "32 bytes").doesNotContain("c2VjcmV0");
        assertThat(refusal(noBase64)).contains("kepu.presence.keys.k1").doesNotContain("s%cret");
        assertThat(refusal(stray)).contains("kepu.presence.retired", "k7");
        assertThat(refusal(retired)).contains("retired key", "k1");
    }

    private static String refusal(Map<String, String> settings) {
        PresenceConfig config = config(settings);
        try {
            PresenceKeySource.read(config, false, WALL);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return e.toString();
        }
        throw new AssertionError("accepted " + settings.keySet());
    }

    private static Map<String, String> with(Map<String, String> settings, String key, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(key, value);
        return more;
    }

    private static PresenceConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(PresenceConfig.class)
                .build()
                .getConfigMapping(PresenceConfig.class);
    }
}
