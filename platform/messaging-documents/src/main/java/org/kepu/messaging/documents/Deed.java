package org.kepu.messaging.documents;

import java.util.List;
import org.kepu.messaging.OutgoingEvent;

/**
 * What a command wants written: the state after it, what the world is told, what is noted, and what the caller is told.
 *
 * @param <D> the content of the aggregate
 */
public record Deed<D extends Record>(D after, List<OutgoingEvent> events, List<AuditNote> audit, KeptReply reply) {

    public Deed {
        events = List.copyOf(events);
        audit = List.copyOf(audit);
    }

    Change change(Asked asked) {
        return new Change(events, audit, new Answers.Answered(asked, reply));
    }
}
