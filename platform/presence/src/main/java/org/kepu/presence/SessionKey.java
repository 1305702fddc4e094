package org.kepu.presence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * K_S, the key of one session under one presence key (场次密钥): makes and checks the mac of its codes.
 *
 * <p>Safe for many threads: it keeps one keyed {@link Mac} that is never fed and clones it for each use, which costs a
 * fraction of looking up and keying a new one.
 */
final class SessionKey {

    static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final long MILLION = 1_000_000;

    private final String kid;
    private final UUID session;
    private final byte[] secret;
    private final Mac keyed;

    SessionKey(String kid, UUID session, byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("secret must have " + LENGTH + " bytes, had " + secret.length);
        }
        this.kid = kid;
        this.session = session;
        this.secret = secret.clone();
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /** The code of this session in a step. */
    RotatingCode code(CodeStep step) {
        return new RotatingCode(kid, session, step, new String(mac(step), StandardCharsets.US_ASCII));
    }

    /** Whether the code's mac is the one of its step; takes the same time wherever they differ. */
    boolean signed(RotatingCode code) {
        return MessageDigest.isEqual(mac(code.step()), code.mac().getBytes(StandardCharsets.US_ASCII));
    }

    /** The six digits of a step: the first 48 bits of the mac as a number, modulo a million. */
    String digits(CodeStep step) {
        byte[] hash = hash(step);
        long number = 0;
        for (int i = 0; i < 6; i++) {
            number = (number << 8) | (hash[i] & 0xff);
        }
        return String.format(Locale.ROOT, "%06d", number % MILLION);
    }

    /** Whether these are the digits of the step; takes the same time wherever they differ. */
    boolean typed(CodeStep step, String digits) {
        return MessageDigest.isEqual(
                digits(step).getBytes(StandardCharsets.US_ASCII), digits.getBytes(StandardCharsets.UTF_8));
    }

    /** The key itself for a paired screen, base64url without padding. */
    String exported() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    String kid() {
        return kid;
    }

    private byte[] mac(CodeStep step) {
        return Base32.encode(hash(step));
    }

    private byte[] hash(CodeStep step) {
        try {
            return ((Mac) keyed.clone()).doFinal(step.message());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the " + ALGORITHM + " of this Java cannot be cloned", e);
        }
    }

    @Override
    public String toString() {
        return "SessionKey[" + kid + ", " + session + "]";
    }
}
