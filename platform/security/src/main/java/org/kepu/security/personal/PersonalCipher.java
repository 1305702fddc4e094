package org.kepu.security.personal;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Encrypts one field at a time. Table, column and row are associated data: a value copied into another row, column or
 * table does not decrypt.
 */
final class PersonalCipher {

    private static final char SEPARATOR = '\0';

    private final Aead aead;

    PersonalCipher(ColumnKeys keys) {
        this.aead = keys.aead();
    }

    byte[] encrypt(String table, String column, UUID row, String text) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place(table, column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value of " + table + "." + column + " could not be encrypted", e);
        }
    }

    String decrypt(String table, String column, UUID row, byte[] value) {
        try {
            return new String(aead.decrypt(value, place(table, column, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a value of " + table + "." + column + " cannot be decrypted: row=" + row, e);
        }
    }

    private static byte[] place(String table, String column, UUID row) {
        return (table + SEPARATOR + column + SEPARATOR + row).getBytes(StandardCharsets.UTF_8);
    }
}
