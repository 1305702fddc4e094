package org.kepu.messaging.documents.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.kepu.messaging.relay.Republish;

/** Asks the relay, wherever it runs, to send again; it does so within {@code kepu.documents.scan}. */
@ApplicationScoped
class DocumentRepublish implements Republish {

    private final Orders orders;
    private final OutboxCollection outbox;

    DocumentRepublish(Orders orders, OutboxCollection outbox) {
        this.orders = orders;
        this.outbox = outbox;
    }

    @Override
    public int from(Instant moment) {
        int events = Math.toIntExact(outbox.countSentFrom(moment));
        orders.sendAgain(moment);
        return events;
    }

    @Override
    public int parked() {
        int events = Math.toIntExact(outbox.figures().getOrDefault("parked", 0L));
        orders.tryParked();
        return events;
    }
}
