package org.kepu.security.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Personal columns (个人信息列): AES-256-GCM field by field, with the key's id in the value, and exact search by a keyed hash
 * beside the column (requirement R20).
 *
 * <p>A column that holds such a value is {@code bytea} and says so in the schema, which is how {@link PersonalColumns}
 * and the leak search know it: {@code comment on column person.phone is 'personal'}.
 */
@ApplicationScoped
public class Personal {

    private final PersonalCipher cipher;
    private final HmacKey searchKey;

    /** With keys of one's own choice; a service has its bean. */
    public Personal(KeyConfig keys) {
        this.cipher = new PersonalCipher(ColumnKeys.read(keys.keyset()));
        this.searchKey = HmacKey.of("kepu.personal.search-key", keys.searchKey());
    }

    /** The stored form of {@code text} in this row of this column, with the primary key; different each time. */
    public byte[] encrypt(String table, String column, UUID row, String text) {
        return cipher.encrypt(table, column, row, text);
    }

    /**
     * The text of a stored value, with whichever key of the set made it.
     *
     * @throws IllegalStateException where it was altered, belongs to another place, or its key is gone
     */
    public String decrypt(String table, String column, UUID row, byte[] value) {
        return cipher.decrypt(table, column, row, value);
    }

    /**
     * What stands beside a column for exact search: 32 bytes, the same for the same text of the same column.
     *
     * @param column the kind of value, such as {@code phone}; two tables that name it alike find each other's values
     * @param normalised the text in the one form in which it is searched
     */
    public byte[] searchToken(String column, String normalised) {
        return searchKey.sign(column + '\0' + normalised);
    }
}
