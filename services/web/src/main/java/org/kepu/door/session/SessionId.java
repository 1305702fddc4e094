package org.kepu.door.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Which session: SHA-256 of the cookie's value, so that neither table nor memory holds what a browser sends.
 *
 * @param hash 64 hexadecimal digits
 */
public record SessionId(String hash) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public SessionId {
        if (hash.length() != 2 * BYTES) {
            throw new IllegalArgumentException("hash must be SHA-256 in hexadecimal, had " + hash.length() + " digits");
        }
    }

    /** A new value for a cookie: 256 random bits. */
    static String draw() {
        byte[] value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** The session of a cookie's value, whether there is one or not. */
    public static SessionId of(String cookie) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
            return new SessionId(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static SessionId of(byte[] hash) {
        return new SessionId(HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }
}
