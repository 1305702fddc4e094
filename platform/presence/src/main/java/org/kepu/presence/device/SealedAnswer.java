package org.kepu.presence.device;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * Something only one device can read (密封数据): AES-256-GCM under a key of its own, which is wrapped with RSA-OAEP (SHA-256)
 * for the device. It may lie on the device as it came, because the key that opens it cannot be exported there.
 *
 * @param key the wrapped key
 * @param iv 12 bytes
 * @param text the encrypted JSON with its tag of 16 bytes; all three in base64
 */
public record SealedAnswer(String key, String iv, String text) {

    private static final int MODULUS_BITS = 2048;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Seals something for whoever holds the private half of a key.
     *
     * @param readKey RSA-2048, SubjectPublicKeyInfo in base64
     * @return empty where that is no such key
     */
    public static Optional<SealedAnswer> seal(byte[] plain, String readKey) {
        return publicKey(readKey).map(key -> sealed(plain, key));
    }

    private static SealedAnswer sealed(byte[] plain, RSAPublicKey reader) {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(256, RANDOM);
            SecretKey key = keys.generateKey();
            byte[] iv = new byte[12];
            RANDOM.nextBytes(iv);
            Cipher text = Cipher.getInstance("AES/GCM/NoPadding");
            text.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
            Cipher wrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
            wrap.init(
                    Cipher.ENCRYPT_MODE,
                    reader,
                    new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            return new SealedAnswer(base64(wrap.doFinal(key.getEncoded())), base64(iv), base64(text.doFinal(plain)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM or no RSA-OAEP", e);
        }
    }

    private static Optional<RSAPublicKey> publicKey(String base64) {
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
            return key.getModulus().bitLength() == MODULUS_BITS ? Optional.of(key) : Optional.empty();
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Without the bytes. */
    @Override
    public String toString() {
        return "SealedAnswer[]";
    }
}
