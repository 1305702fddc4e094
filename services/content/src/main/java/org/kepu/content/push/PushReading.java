package org.kepu.content.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.content.inbox.MessageStatus;
import org.kepu.content.inbox.Messages;
import org.kepu.security.Caller;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Reads pushes with their receipts, and tells beforehand how many a push would reach. */
@ApplicationScoped
class PushReading {

    private static final int SMALLEST_SHOWN = 5;

    private final Pushes pushes;
    private final PushDesk desk;
    private final Messages messages;
    private final Recipients recipients;
    private final AudienceChecks audiences;
    private final Places places;
    private final Caller caller;

    PushReading(
            Pushes pushes,
            PushDesk desk,
            Messages messages,
            Recipients recipients,
            AudienceChecks audiences,
            Places places,
            Caller caller) {
        this.pushes = pushes;
        this.desk = desk;
        this.messages = messages;
        this.recipients = recipients;
        this.audiences = audiences;
        this.places = places;
        this.caller = caller;
    }

    PushView one(UUID id) {
        return view(desk.one(id));
    }

    Page<PushView> page(@Nullable String place, @Nullable String cursor, int limit) {
        Checks checks = new Checks();
        String at = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        caller.requireGrant(AudienceChecks.SENDERS, at);
        List<Push> found = pushes.page(places.within(at), Cursor.decode(cursor, 1), limit + 1);
        return Page.of(found, limit, push -> Cursor.of(push.id())).map(this::view);
    }

    AudienceView preview(List<String> askedPlaces, List<String> askedGroups) {
        Audience audience = audiences.read(new Checks(), askedPlaces, askedGroups);
        Map<String, Integer> counts = recipients.count(audience, List.of());
        List<AudienceView.Share> shares = new ArrayList<>();
        counts.forEach(
                (group, count) -> shares.add(new AudienceView.Share(group, count < SMALLEST_SHOWN ? null : count)));
        return new AudienceView(
                audience.places(),
                audience.groups(),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                shares);
    }

    private PushView view(Push push) {
        if (push instanceof Push.Planned || push instanceof Push.Cancelled) {
            return PushView.of(push, PushView.Receipts.NONE);
        }
        long opened = messages.countOf(push.id(), MessageStatus.OPENED);
        long unread = messages.countOf(push.id(), MessageStatus.DELIVERED);
        long held = messages.countOf(push.id(), MessageStatus.HELD);
        return PushView.of(push, new PushView.Receipts(unread + opened, opened, held));
    }
}
