package org.kepu.presence.device;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * The public half of the key a device made for itself: RSA-2048 with exponent 65537, as WebCrypto makes it. It checks
 * RSASSA-PKCS1-v1_5 with SHA-256, the cheapest signature to verify.
 */
public final class DevicePublicKey {

    private static final int MODULUS_BITS = 2048;
    private static final int LONGEST_SPKI = 512;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

    private final byte[] spki;
    private final RSAPublicKey key;

    private DevicePublicKey(byte[] spki, RSAPublicKey key) {
        this.spki = spki.clone();
        this.key = key;
    }

    /** Reads a key in SubjectPublicKeyInfo form; empty where it is not an RSA-2048 key. */
    public static Optional<DevicePublicKey> parse(byte[] spki) {
        if (spki.length > LONGEST_SPKI) {
            return Optional.empty();
        }
        try {
            RSAPublicKey key =
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
            boolean fit = key.getModulus().bitLength() == MODULUS_BITS
                    && key.getPublicExponent().equals(EXPONENT);
            return fit ? Optional.of(new DevicePublicKey(key.getEncoded(), key)) : Optional.empty();
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        }
    }

    /** Whether the device made this signature over these bytes. */
    boolean signed(byte[] content, byte[] signature) {
        if (signature.length != MODULUS_BITS / 8) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (java.security.SignatureException e) {
            // A signature that cannot even be read is a wrong one.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot verify SHA256withRSA", e);
        }
    }

    /** The key in SubjectPublicKeyInfo form, as stored. */
    byte[] encoded() {
        return spki.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DevicePublicKey that && Arrays.equals(spki, that.spki);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spki);
    }
}
