package org.kepu.web.sample;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kepu.web.AnswerSeal;

/** AES-GCM with a key that lives as long as the test. */
@Singleton
class SampleSeal implements AnswerSeal {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key = new SecretKeySpec(random(16), "AES");

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        byte[] nonce = random(12);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, context);
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) {
        byte[] nonce = Arrays.copyOf(sealed, 12);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, 12, sealed.length), context);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
