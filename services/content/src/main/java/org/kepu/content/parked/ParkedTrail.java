package org.kepu.content.parked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kepu.content.Notes;
import org.kepu.messaging.documents.AuditEntries;
import org.kepu.messaging.documents.AuditEntry;
import org.kepu.messaging.intake.ParkedDiscarded;
import org.kepu.messaging.intake.ParkedReplayed;
import org.kepu.operations.ParkedEventActs;
import org.kepu.security.audit.Act;

/** Writes what is done to parked events into content's trail, before the event is marked. */
@ApplicationScoped
class ParkedTrail {

    private final ParkedEventActs acts;
    private final Notes notes;
    private final AuditEntries trail;

    ParkedTrail(ParkedEventActs acts, Notes notes, AuditEntries trail) {
        this.acts = acts;
        this.notes = notes;
        this.trail = trail;
    }

    void write(@Observes ParkedReplayed tried) {
        write(acts.of(tried), tried.parked().attempts() + 1L);
    }

    void write(@Observes ParkedDiscarded discarded) {
        write(acts.of(discarded), discarded.parked().attempts() + 1L);
    }

    /** A parked event has no version; its attempts count what was done to it. */
    private void write(Act act, long version) {
        trail.add(new AuditEntry(notes.of(act), act.aggregateType(), act.aggregateId(), version));
    }
}
