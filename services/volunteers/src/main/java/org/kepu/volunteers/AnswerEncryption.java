package org.kepu.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;
import org.kepu.security.personal.Personal;
import org.kepu.web.AnswerSeal;

/** Answers kept for repeated requests hold names and numbers here, so they are encrypted like every personal column. */
@ApplicationScoped
class AnswerEncryption implements AnswerSeal {

    private static final String TABLE = "http_answer";
    private static final String COLUMN = "answer";

    private final Personal personal;

    AnswerEncryption(Personal personal) {
        this.personal = personal;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        String text = Base64.getEncoder().encodeToString(plain);
        return personal.encrypt(TABLE, COLUMN, row(context), text);
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) {
        return Base64.getDecoder().decode(personal.decrypt(TABLE, COLUMN, row(context), sealed));
    }

    private static UUID row(byte[] context) {
        return UUID.nameUUIDFromBytes(context);
    }
}
