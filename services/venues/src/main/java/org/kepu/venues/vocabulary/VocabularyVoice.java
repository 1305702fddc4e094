package org.kepu.venues.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import org.kepu.base.CityTime;
import org.kepu.messaging.EventType;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;

/** Tells everybody how a vocabulary stands, in the transaction of its change. */
@ApplicationScoped
class VocabularyVoice {

    private static final EventType STATE = EventType.state("venues", "vocabulary");

    private final VocabularyTable table;
    private final Outbox outbox;
    private final CityTime time;

    VocabularyVoice(VocabularyTable table, Outbox outbox, CityTime time) {
        this.table = table;
        this.outbox = outbox;
        this.time = time;
    }

    /** Counts a change and tells the vocabulary whole. */
    VocabularyTable.Versioned tell(String name) {
        long version = table.bump(name);
        VocabularyTable.Versioned now = table.find(name, false).orElseThrow();
        outbox.append(OutgoingEvent.of(STATE, name, version, time.now(), null, now.state()));
        return now;
    }
}
