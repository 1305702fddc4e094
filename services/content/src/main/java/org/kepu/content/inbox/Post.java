package org.kepu.content.inbox;

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

    Post(Messages messages, CityTime time) {
        this.messages = messages;
        this.time = time;
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
            return messages.add(new Message.Stale(letter, 1), List.of());
        }
        if (at.isAfter(now)) {
            return messages.add(new Message.Held(letter, at, 1), List.of());
        }
        Message.Delivered delivered = new Message.Delivered(letter, now, 1);
        List<OutgoingEvent> receipt = MessageEvents.delivered(delivered, time.dayOf(now));
        return messages.add(delivered, receipt);
    }

    private static boolean isStale(Letter letter, OffsetDateTime at) {
        return letter.staleAfter() != null && at.isAfter(letter.staleAfter());
    }
}
