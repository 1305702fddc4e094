package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.security.personal.Personal;

/** Moves what is personal between a {@link PersonRow} and its plain form: encrypted column by column (R20). */
@ApplicationScoped
class PersonCipher {

    private static final String TABLE = "person";

    private final Personal personal;

    PersonCipher(Personal personal) {
        this.personal = personal;
    }

    /** Writes number, name, phone and guardian. */
    void write(PersonRow row, String number, Profile profile) {
        UUID id = row.id;
        row.number = personal.encrypt(TABLE, "number", id, number);
        row.numberToken = token("number", number);
        row.name = personal.encrypt(TABLE, "name", id, profile.name());
        row.nameToken = token("name", profile.name());
        String phone = profile.phone();
        row.phone = encrypted("phone", id, phone);
        row.phoneToken = phone == null ? null : token("phone", phone);
        Guardian guardian = profile.guardian();
        row.guardianName = encrypted("guardian_name", id, guardian == null ? null : guardian.name());
        row.guardianPhone = encrypted("guardian_phone", id, guardian == null ? null : guardian.phone());
    }

    /** Takes away everything personal, the tokens for search included. */
    static void erase(PersonRow row) {
        row.number = null;
        row.numberToken = null;
        row.name = null;
        row.nameToken = null;
        row.phone = null;
        row.phoneToken = null;
        row.guardianName = null;
        row.guardianPhone = null;
    }

    String number(PersonRow row) {
        return Objects.requireNonNull(plain("number", row.id, row.number), "a known person has a number");
    }

    String name(PersonRow row) {
        return Objects.requireNonNull(plain("name", row.id, row.name), "a known person has a name");
    }

    @Nullable String phone(PersonRow row) {
        return plain("phone", row.id, row.phone);
    }

    @Nullable Guardian guardian(PersonRow row) {
        String name = plain("guardian_name", row.id, row.guardianName);
        String phone = plain("guardian_phone", row.id, row.guardianPhone);
        return name == null || phone == null ? null : new Guardian(name, phone);
    }

    /** What stands beside a column for exact search. */
    byte[] token(String column, String value) {
        return personal.searchToken(column, value);
    }

    private byte @Nullable [] encrypted(String column, UUID id, @Nullable String text) {
        return text == null ? null : personal.encrypt(TABLE, column, id, text);
    }

    private @Nullable String plain(String column, UUID id, byte @Nullable [] value) {
        return value == null ? null : personal.decrypt(TABLE, column, id, value);
    }
}
