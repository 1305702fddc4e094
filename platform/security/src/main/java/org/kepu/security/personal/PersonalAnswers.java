package org.kepu.security.personal;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.kepu.web.AnswerSeal;

/** Encrypts the answers kept for repeated requests with the keys of personal columns: an answer may show a person. */
@ApplicationScoped
class PersonalAnswers implements AnswerSeal {

    // No column is called so: a kept answer and a column's value never decrypt as each other.
    private static final byte[] PURPOSE = "kept answer\0".getBytes(StandardCharsets.UTF_8);

    private final Aead aead;

    PersonalAnswers(KeyConfig keys) {
        this.aead = ColumnKeys.read(keys.keyset()).aead();
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        try {
            return aead.encrypt(plain, bound(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an answer could not be encrypted", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) {
        try {
            return aead.decrypt(sealed, bound(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept answer cannot be decrypted", e);
        }
    }

    private static byte[] bound(byte[] context) {
        return ByteBuffer.allocate(PURPOSE.length + context.length)
                .put(PURPOSE)
                .put(context)
                .array();
    }
}
