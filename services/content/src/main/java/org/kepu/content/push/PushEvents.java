package org.kepu.content.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.content.PrimaryGroups;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

/** What pushes tell the world: that one was sent, to whom as a rule and to how many; the list itself stays here. */
final class PushEvents {

    private static final EventType SENT = EventType.fact("content", "push", "sent");

    private PushEvents() {}

    /** For whom it was. */
    record Rule(List<String> places, List<String> groups, List<String> channels) {}

    /** A package was pushed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sent(
            @JsonProperty("package") String pack,
            int version,
            Rule audience,
            int recipients,
            @Nullable String corrects,
            Fact fact) {}

    static OutgoingEvent sent(Push.Sending push, CityTime time, PrimaryGroups groups) {
        Order order = push.order();
        Audience audience = order.audience();
        OffsetDateTime when = push.frozenAt();
        // A push to one place counts there; one to several counts where it is sent from.
        String place = audience.places().size() == 1 ? audience.places().getFirst() : order.place();
        List<String> tags = new ArrayList<>(List.of("channel:" + Audience.CHANNEL));
        order.themes().forEach(theme -> tags.add("theme:" + theme));
        Fact fact = Fact.counting("push", time.dayOf(when), place, List.of(), tags)
                .among(groups.of(place, time.dayOf(when), audience.groups(), audience.groups()))
                .count(1);
        Sent data = new Sent(
                order.pack().toString(),
                order.number(),
                new Rule(audience.places(), audience.groups(), List.of(Audience.CHANNEL)),
                push.list().size(),
                order.corrects() == null ? null : order.corrects().toString(),
                fact);
        return OutgoingEvent.of(SENT, push.id().toString(), push.version(), when, place, data);
    }
}
