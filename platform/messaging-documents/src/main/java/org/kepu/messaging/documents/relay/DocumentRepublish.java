package org.kepu.messaging.documents.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.kepu.base.WallTime;
import org.kepu.messaging.relay.RelayConfig;
import org.kepu.messaging.relay.Republish;
import org.kepu.messaging.relay.Republished;

/** Asks the relay, wherever it runs, to send again; it does so within {@code kepu.documents.scan}. */
@ApplicationScoped
class DocumentRepublish implements Republish {

    private final Orders orders;
    private final OutboxCollection outbox;
    private final RelayConfig config;
    private final Event<Republished> republished;

    DocumentRepublish(Orders orders, OutboxCollection outbox, RelayConfig config, Event<Republished> republished) {
        this.orders = orders;
        this.outbox = outbox;
        this.config = config;
        this.republished = republished;
    }

    @Override
    public int from(Instant moment) {
        int events = countFrom(moment);
        republished.fire(new Republished(moment, events));
        orders.sendAgain(moment);
        return events;
    }

    @Override
    public int countFrom(Instant moment) {
        return Math.toIntExact(outbox.countSentFrom(moment));
    }

    @Override
    public Instant keptSince() {
        return WallTime.instant().minus(config.keepSent());
    }

    @Override
    public int parked() {
        int events = Math.toIntExact(outbox.figures().getOrDefault("parked", 0L));
        orders.tryParked();
        return events;
    }
}
