package org.kepu.presence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Reads the presence keys from the configuration and refuses what would not be safe. */
final class PresenceKeySource {

    /** The name of the key everybody knows, for trying and tests. */
    static final String DEMONSTRATION = "demo";

    private static final String DEMONSTRATION_WORDS = "Kepu demonstration presence key, known to everybody";

    private PresenceKeySource() {}

    /**
     * The keys of an installation.
     *
     * @param production whether this is a production start, which needs a key of its own
     * @throws IllegalStateException in production without an active key, or with the demonstration key
     * @throws IllegalArgumentException where a key is not 32 bytes of Base64, or {@code active} or a {@code retired} entry
     *     names no key
     */
    static PresenceKeys read(PresenceConfig config, boolean production, InstantSource wall) {
        if (config.active().isEmpty() && config.keys().isEmpty()) {
            return demonstration(production, wall);
        }
        config.retired().keySet().stream()
                .filter(kid -> !config.keys().containsKey(kid))
                .findFirst()
                .ifPresent(kid -> {
                    throw new IllegalArgumentException(
                            "kepu.presence.retired names the key \"" + kid + "\", which is not in kepu.presence.keys");
                });
        List<PresenceKey> keys = config.keys().entrySet().stream()
                .map(entry -> {
                    byte[] secret = decode(entry.getKey(), entry.getValue());
                    if (production && Arrays.equals(secret, demonstrationSecret())) {
                        throw new IllegalStateException("the demonstration presence key must not serve in production");
                    }
                    return new PresenceKey(
                            entry.getKey(), secret, config.retired().get(entry.getKey()));
                })
                .toList();
        String active = config.active()
                .orElseThrow(
                        () -> new IllegalStateException("kepu.presence.active must name one of the presence keys"));
        return new PresenceKeys(wall, active, keys);
    }

    private static PresenceKeys demonstration(boolean production, InstantSource wall) {
        if (production) {
            throw new IllegalStateException("production needs a presence key: set kepu.presence.active and"
                    + " kepu.presence.keys.<name> to 32 bytes in Base64 (openssl rand -base64 32)");
        }
        return new PresenceKeys(
                wall, DEMONSTRATION, List.of(new PresenceKey(DEMONSTRATION, demonstrationSecret(), null)));
    }

    private static byte[] decode(String kid, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // The value is a secret: the message names the key only.
            throw new IllegalArgumentException("kepu.presence.keys." + kid + " must be 32 bytes in Base64");
        }
    }

    private static byte[] demonstrationSecret() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(DEMONSTRATION_WORDS.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
