package org.kepu.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.kepu.base.CityTime;
import org.kepu.messaging.EventType;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;

/** Writes events of the tiny application. */
@ApplicationScoped
class TinyOutbox {

    private static final EventType MADE = EventType.fact("tiny", "thing", "made");

    private final Outbox outbox;
    private final CityTime time;

    TinyOutbox(Outbox outbox, CityTime time) {
        this.outbox = outbox;
        this.time = time;
    }

    /** So many versions of a thing, in one transaction. */
    @Transactional
    void write(String thing, int versions) {
        for (int version = 1; version <= versions; version++) {
            outbox.append(OutgoingEvent.of(MADE, thing, version, time.now(), Desk.COUNTY, Map.of("version", version)));
        }
    }
}
