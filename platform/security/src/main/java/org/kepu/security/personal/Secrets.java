package org.kepu.security.personal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Secret values as they stand in the configuration. */
final class Secrets {

    static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** @throws IllegalStateException naming the key of the configuration, never the value */
    static byte[] decode(String name, Optional<String> base64) {
        String text = base64.map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new IllegalStateException(
                        name + " is missing: the secrets file of this installation must hold it"));
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // The cause would repeat a piece of the secret.
            throw new IllegalStateException(name + " must be base64");
        }
    }
}
