package org.kepu.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.documents.AuditNote;
import org.kepu.security.Actor;
import org.kepu.security.audit.Act;
import org.kepu.security.personal.Personal;

/** Makes the notes of the audit trail (审计): who did what, where, and why; reason and details are encrypted. */
@ApplicationScoped
public class Notes {

    private static final String TABLE = "audit_entry";
    private static final String REASON = "reason";
    private static final String DETAILS = "details";

    private final Actor actor;
    private final CityTime time;
    private final Personal personal;
    private final ObjectMapper json;

    Notes(Actor actor, CityTime time, Personal personal, ObjectMapper json) {
        this.actor = actor;
        this.time = time;
        this.personal = personal;
        this.json = json;
    }

    /** Something was done at a place, and needs no reason. */
    public AuditNote of(String action, @Nullable String place) {
        return of(action, place, null);
    }

    /** Something was done at a place, for a reason in the actor's words. */
    public AuditNote of(String action, @Nullable String place, @Nullable String reason) {
        UUID id = Ids.next();
        return new AuditNote(id, time.now(), actor.name(), action, place, seal(REASON, id, reason), null);
    }

    /** An act with its details; what it was done to stands beside the note. */
    public AuditNote of(Act act) {
        UUID id = Ids.next();
        return new AuditNote(
                id,
                time.now(),
                actor.name(),
                act.action(),
                act.place(),
                seal(REASON, id, act.reason()),
                seal(DETAILS, id, act.details().isEmpty() ? null : text(act)));
    }

    /** The reason of a note as it was written. */
    public @Nullable String reason(AuditNote note) {
        return open(REASON, note.id(), note.reason());
    }

    /** The details of a note as they were written. */
    public @Nullable JsonNode details(AuditNote note) {
        try {
            String text = open(DETAILS, note.id(), note.details());
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the details of a note are not JSON", e);
        }
    }

    private @Nullable String seal(String field, UUID id, @Nullable String text) {
        return text == null ? null : Base64.getEncoder().encodeToString(personal.encrypt(TABLE, field, id, text));
    }

    private @Nullable String open(String field, UUID id, @Nullable String sealed) {
        return sealed == null
                ? null
                : personal.decrypt(
                        TABLE, field, id, Base64.getDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)));
    }

    private String text(Act act) {
        try {
            return json.writeValueAsString(act.details());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the details of " + act.action() + " cannot be written as JSON", e);
        }
    }
}
