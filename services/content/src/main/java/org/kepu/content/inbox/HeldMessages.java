package org.kepu.content.inbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.logging.Logger;
import org.kepu.base.CityTime;
import org.kepu.content.ContentConfig;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.documents.Change;
import org.kepu.messaging.documents.Stored;

/**
 * Delivers what was held in quiet hours once they have ended, judged by city time. Each is one versioned write, so that of
 * several replicas one delivers it; a replica that dies leaves the rest to the others.
 */
@ApplicationScoped
class HeldMessages {

    private static final Logger LOG = Logger.getLogger(HeldMessages.class);
    private static final int BATCH = 500;

    private final Messages messages;
    private final CityTime time;
    private final boolean enabled;

    HeldMessages(Messages messages, CityTime time, ContentConfig config) {
        this.messages = messages;
        this.time = time;
        this.enabled = config.sending().enabled();
    }

    @Scheduled(
            identity = "content-held-messages",
            every = "${kepu.content.sending.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void wake() {
        if (!enabled) {
            return;
        }
        try {
            deliver();
        } catch (RuntimeException e) {
            // The store may be away; what is due stays due.
            LOG.warnf(
                    "held messages could not be delivered: reason=%s",
                    e.getClass().getSimpleName());
        }
    }

    private void deliver() {
        List<Stored<MessageDocument>> due;
        do {
            OffsetDateTime now = time.now();
            due = messages.due(now, BATCH);
            due.forEach(each -> settle(each, now));
        } while (due.size() == BATCH);
    }

    private void settle(Stored<MessageDocument> stored, OffsetDateTime now) {
        if (!(messages.state(stored) instanceof Message.Held held)) {
            return;
        }
        if (held.isStaleAt(now)) {
            messages.save(stored, messages.data(held.expire()), Change.nothing());
            return;
        }
        Message.Delivered delivered = held.deliver(now);
        Change receipt =
                Change.of(MessageEvents.delivered(delivered, time.dayOf(now)).toArray(OutgoingEvent[]::new));
        // Where another replica was faster this write changes nothing.
        messages.save(stored, messages.data(delivered), receipt);
    }
}
