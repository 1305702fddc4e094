package org.kepu.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.security.personal.Personal;

/** Moves who came between columns and plain form: encrypted column by column (R20). */
@ApplicationScoped
class AttendeeCipher {

    private static final String TABLE = "attendance";

    private final Personal personal;

    AttendeeCipher(Personal personal) {
        this.personal = personal;
    }

    /** The three personal columns of a row; all null where nobody wrote a name. */
    record Sealed(byte @Nullable [] name, byte @Nullable [] phone, byte @Nullable [] token) {

        static final Sealed NOBODY = new Sealed(null, null, null);
    }

    /** The columns of an attendee; the token finds the same person at the same session, where a number tells who it is. */
    Sealed seal(UUID row, Attendee attendee) {
        String phone = attendee.phone();
        return new Sealed(
                personal.encrypt(TABLE, "name", row, attendee.name()),
                phone == null ? null : personal.encrypt(TABLE, "phone", row, phone),
                phone == null ? null : token(attendee));
    }

    /** What finds the same person again. */
    byte[] token(Attendee attendee) {
        return personal.searchToken("attendee", attendee.phone() + "\0" + attendee.name());
    }

    /** The attendee of a row that has one. */
    Attendee open(UUID row, byte[] name, byte @Nullable [] phone) {
        String number = phone == null ? null : personal.decrypt(TABLE, "phone", row, phone);
        return new Attendee(Objects.requireNonNull(personal.decrypt(TABLE, "name", row, name)), number);
    }
}
