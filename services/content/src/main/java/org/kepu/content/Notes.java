package org.kepu.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.documents.AuditNote;
import org.kepu.security.Actor;
import org.kepu.security.personal.Personal;

/** Makes the notes of the audit trail (审计): who did what, where, and why; the reason is encrypted. */
@ApplicationScoped
public class Notes {

    private static final String TABLE = "audit_entry";
    private static final String REASON = "reason";

    private final Actor actor;
    private final CityTime time;
    private final Personal personal;

    Notes(Actor actor, CityTime time, Personal personal) {
        this.actor = actor;
        this.time = time;
        this.personal = personal;
    }

    /** Something was done at a place, and needs no reason. */
    public AuditNote of(String action, @Nullable String place) {
        return of(action, place, null);
    }

    /** Something was done at a place, for a reason in the actor's words. */
    public AuditNote of(String action, @Nullable String place, @Nullable String reason) {
        UUID id = Ids.next();
        String sealed =
                reason == null ? null : Base64.getEncoder().encodeToString(personal.encrypt(TABLE, REASON, id, reason));
        return new AuditNote(id, time.now(), actor.name(), action, place, sealed, null);
    }

    /** The reason of a note as it was written. */
    public @Nullable String reason(UUID note, @Nullable String sealed) {
        return sealed == null
                ? null
                : personal.decrypt(
                        TABLE, REASON, note, Base64.getDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)));
    }
}
