package org.kepu.volunteers.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a nonce was used for: 128 bits of SHA-256 over the content of the call. */
final class Digest {

    private static final int BYTES = 16;

    private Digest() {}

    /** The same over the bytes of a file, as text. */
    static String text(byte[] content) {
        return HexFormat.of().formatHex(sha().digest(content));
    }

    static byte[] of(@Nullable String... parts) {
        MessageDigest sha = sha();
        for (String part : parts) {
            sha.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        }
        return Arrays.copyOf(sha.digest(), BYTES);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
