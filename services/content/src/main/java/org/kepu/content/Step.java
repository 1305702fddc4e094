package org.kepu.content;

import java.util.ArrayList;
import java.util.List;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.documents.AuditNote;

/**
 * What a command does to one thing: its state afterwards, what it tells the world, and what is written down about it. All of
 * it is one write of one document.
 *
 * @param events of this change, in their order
 * @param notes for the audit trail
 */
public record Step<S>(S after, List<OutgoingEvent> events, List<AuditNote> notes) {

    public Step {
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /** A step with its events, nothing written down yet. */
    public static <S> Step<S> to(S after, List<OutgoingEvent> events) {
        return new Step<>(after, events, List.of());
    }

    /** A step that tells nobody anything. */
    public static <S> Step<S> to(S after) {
        return new Step<>(after, List.of(), List.of());
    }

    /** The same, written down. */
    public Step<S> noted(AuditNote note) {
        List<AuditNote> all = new ArrayList<>(notes);
        all.add(note);
        return new Step<>(after, events, all);
    }
}
