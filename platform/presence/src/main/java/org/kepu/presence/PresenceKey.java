package org.kepu.presence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A presence key (签到密钥): a secret of the deployment, shared by the services that show or check codes.
 *
 * <p>A retired key makes no new codes and its codes are accepted for {@link #AFTERLIFE} more, in wall time: printed codes
 * hang on doors and paired screens hold session keys made with it.
 */
public final class PresenceKey {

    /** How long codes of a retired key stay good. */
    public static final Duration AFTERLIFE = Duration.ofDays(30);

    static final int LENGTH = 32;

    private static final String DERIVATION = "HKDF-SHA256";
    private static final String PURPOSE = "kepu.presence.session:";

    private final String kid;
    private final @Nullable Instant retired;
    private final SecretKey extracted;

    PresenceKey(String kid, byte[] secret, @Nullable Instant retired) {
        if (!RotatingCode.isKid(kid)) {
            throw new IllegalArgumentException("kid must be 1 to 8 of a-z0-9, was \"" + kid + "\"");
        }
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("the presence key " + kid + " must be 32 bytes, was " + secret.length);
        }
        this.kid = kid;
        this.retired = retired;
        this.extracted = extract(secret);
    }

    /** K_S = HKDF-SHA256(presence key, no salt, "kepu.presence.session:" + S as text), 32 bytes. */
    SessionKey of(UUID session) {
        byte[] info = (PURPOSE + session).getBytes(StandardCharsets.US_ASCII);
        try {
            HKDFParameterSpec expand = HKDFParameterSpec.expandOnly(extracted, info, SessionKey.LENGTH);
            return new SessionKey(kid, session, KDF.getInstance(DERIVATION).deriveData(expand));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot derive with " + DERIVATION, e);
        }
    }

    private static SecretKey extract(byte[] secret) {
        try {
            HKDFParameterSpec extract = HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(secret, "Generic"))
                    .extractOnly();
            return KDF.getInstance(DERIVATION).deriveKey("Generic", extract);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot derive with " + DERIVATION, e);
        }
    }

    String kid() {
        return kid;
    }

    /** When it was retired, in wall time; empty while it is active or waits to become so. */
    Optional<Instant> retired() {
        return Optional.ofNullable(retired);
    }

    /** Whether its codes are still accepted at a moment of wall time. */
    boolean isGood(Instant wallTime) {
        return retired == null || !wallTime.isAfter(retired.plus(AFTERLIFE));
    }

    @Override
    public String toString() {
        return "PresenceKey[" + kid + "]";
    }
}
