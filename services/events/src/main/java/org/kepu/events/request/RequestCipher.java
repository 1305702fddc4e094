package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.security.personal.Personal;

/** What people wrote, encrypted column by column (R20). */
@ApplicationScoped
class RequestCipher {

    private static final String TABLE = "request";

    private final Personal personal;

    RequestCipher(Personal personal) {
        this.personal = personal;
    }

    void write(RequestRow row, Asked.Words words) {
        row.topic = personal.encrypt(TABLE, "topic", row.id, words.topic());
        row.contactName = seal("contact_name", row.id, words.contactName());
        row.contactPhone = seal("contact_phone", row.id, words.contactPhone());
    }

    Asked.Words words(RequestRow row) {
        return new Asked.Words(
                personal.decrypt(TABLE, "topic", row.id, row.topic),
                open("contact_name", row.id, row.contactName),
                open("contact_phone", row.id, row.contactPhone));
    }

    byte @Nullable [] seal(String column, UUID id, @Nullable String text) {
        return text == null ? null : personal.encrypt(TABLE, column, id, text);
    }

    @Nullable String open(String column, UUID id, byte @Nullable [] value) {
        return value == null ? null : personal.decrypt(TABLE, column, id, value);
    }
}
