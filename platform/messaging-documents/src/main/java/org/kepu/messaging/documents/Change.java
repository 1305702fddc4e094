package org.kepu.messaging.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.OutgoingEvent;

/**
 * What is written with an aggregate, in the same one-document write.
 *
 * @param events those of the aggregate itself carry the version it has afterwards
 * @param audit what is noted about it
 * @param answer what the caller is told, where it asked with a key
 */
public record Change(List<OutgoingEvent> events, List<AuditNote> audit, Answers.@Nullable Answered answer) {

    public Change {
        events = List.copyOf(events);
        audit = List.copyOf(audit);
    }

    /** Only the state changes. */
    public static Change nothing() {
        return of();
    }

    /** The state changes and these events tell of it. */
    public static Change of(OutgoingEvent... events) {
        return new Change(List.of(events), List.of(), null);
    }

    /** And this is noted. */
    public Change with(AuditNote note) {
        List<AuditNote> all = new ArrayList<>(audit);
        all.add(note);
        return new Change(events, all, answer);
    }

    /** And this is answered. */
    public Change answering(Asked asked, KeptReply reply) {
        return new Change(events, audit, new Answers.Answered(asked, reply));
    }
}
