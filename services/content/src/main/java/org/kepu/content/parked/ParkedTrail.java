package org.kepu.content.parked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kepu.content.Notes;
import org.kepu.messaging.documents.AuditEntries;
import org.kepu.messaging.documents.AuditEntry;
import org.kepu.messaging.intake.ParkedDiscarded;
import org.kepu.messaging.intake.ParkedReplayed;
import org.kepu.messaging.relay.Republished;
import org.kepu.operations.ParkedEventActs;
import org.kepu.operations.RepublishActs;
import org.kepu.security.audit.Act;

/** Writes what is done to parked events, and that events are sent again, into content's trail before it is done. */
@ApplicationScoped
class ParkedTrail {

    private final ParkedEventActs acts;
    private final RepublishActs again;
    private final Notes notes;
    private final AuditEntries trail;

    ParkedTrail(ParkedEventActs acts, RepublishActs again, Notes notes, AuditEntries trail) {
        this.acts = acts;
        this.again = again;
        this.notes = notes;
        this.trail = trail;
    }

    void write(@Observes ParkedReplayed tried) {
        write(acts.of(tried), tried.parked().attempts() + 1L);
    }

    void write(@Observes ParkedDiscarded discarded) {
        write(acts.of(discarded), discarded.parked().attempts() + 1L);
    }

    /** The outbox has no version either. */
    void write(@Observes Republished republished) {
        write(again.of(republished), 1);
    }

    /** A parked event has no version; its attempts count what was done to it. */
    private void write(Act act, long version) {
        trail.add(new AuditEntry(notes.of(act), act.aggregateType(), act.aggregateId(), version));
    }
}
