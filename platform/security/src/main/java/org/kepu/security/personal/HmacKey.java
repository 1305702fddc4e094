package org.kepu.security.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of HMAC-SHA256 out of the configuration. */
final class HmacKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_BYTES = 32;

    private final SecretKeySpec key;

    private HmacKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * Reads the key {@code name}.
     *
     * @throws IllegalStateException where it is missing, is not base64 or is too short; the value is never repeated
     */
    static HmacKey of(String name, Optional<String> base64) {
        byte[] bytes = Secrets.decode(name, base64);
        if (bytes.length < MIN_BYTES) {
            throw new IllegalStateException(name + " must have at least 32 bytes, has " + bytes.length);
        }
        return new HmacKey(bytes);
    }

    /** The 32 bytes of HMAC-SHA256 over the UTF-8 form of {@code text}. */
    byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Base64 of a new random key. */
    static String random() {
        byte[] bytes = new byte[MIN_BYTES];
        Secrets.RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
