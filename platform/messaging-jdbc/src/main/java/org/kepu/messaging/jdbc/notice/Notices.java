package org.kepu.messaging.jdbc.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.EventType;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;

/** Asks content to tell one person something, in the transaction of its cause. */
@ApplicationScoped
public class Notices {

    private final EventType requested;
    private final Outbox outbox;
    private final CityTime time;

    Notices(@ConfigProperty(name = "kepu.service") String service, Outbox outbox, CityTime time) {
        this.requested = EventType.fact(service, "notice", "requested");
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * What is to be told.
     *
     * @param personRef who is to be told
     * @param template a template of content
     * @param parameters ids, times, place codes and terms, named as the contract says; never words or names
     * @param dedupeKey told once per key however often it is asked for
     */
    public record Notice(String personRef, String template, Map<String, Object> parameters, String dedupeKey) {

        public Notice {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Asks in the current transaction. */
    public void request(Notice notice) {
        outbox.append(OutgoingEvent.of(requested, Ids.next().toString(), 1, time.now(), null, notice));
    }
}
