package org.kepu.content.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.base.CityTime;
import org.kepu.content.subscription.QuietHours;
import org.kepu.messaging.OutgoingEvent;

/** Puts messages into inboxes: now, or when the person's quiet hours end. Whatever was told before is not told again. */
@ApplicationScoped
public class Post {

    private final Messages messages;
    private final CityTime time;
    private final MeterRegistry meters;

    Post(Messages messages, CityTime time, MeterRegistry meters) {
        this.messages = messages;
        this.time = time;
        this.meters = meters;
    }

    /**
     * Tells one person something.
     *
     * @param urgent also in quiet hours
     * @return false where the same was told to the same person before
     */
    public boolean tell(Letter letter, QuietHours quiet, boolean urgent) {
        OffsetDateTime now = time.now();
        OffsetDateTime at = urgent ? now : quiet.notBefore(now, time.getZone());
        if (isStale(letter, at)) {
            return counted("stale", messages.add(new Message.Stale(letter, 1), List.of()));
        }
        if (at.isAfter(now)) {
            return counted("held", messages.add(new Message.Held(letter, at, 1), List.of()));
        }
        Message.Delivered delivered = new Message.Delivered(letter, now, 1);
        List<OutgoingEvent> receipt = MessageEvents.delivered(delivered, time.dayOf(now));
        return counted("delivered", messages.add(delivered, receipt));
    }

    /** {@code kepu_content_messages_total}, what became of each. */
    private boolean counted(String outcome, boolean isNew) {
        meters.counter("kepu.content.messages", "outcome", isNew ? outcome : "repeated")
                .increment();
        return isNew;
    }

    private static boolean isStale(Letter letter, OffsetDateTime at) {
        return letter.staleAfter() != null && at.isAfter(letter.staleAfter());
    }
}
