package org.kepu.local.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kepu.local.Secrets;

/** Tells whether secrets are those a backup was made with; they were drawn from 128 random bits, so nothing leads back to them. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Secrets secrets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("kepu backup ".getBytes(StandardCharsets.UTF_8));
            digest.update(secrets.password("postgres.superuser").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
