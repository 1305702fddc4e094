package org.kepu.volunteers.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;
import org.kepu.presence.evidence.Judgement;

/** What a check-in tells the world. The record is new, so its version is 1. */
final class PresenceEvents {

    private static final EventType CHECKED_IN = EventType.fact("volunteers", "service-record", "checked-in");

    private PresenceEvents() {}

    /** A volunteer is there: counted once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckedIn(
            UUID session,
            UUID shift,
            String role,
            String evidence,
            OffsetDateTime at,
            boolean late,
            boolean toBeConfirmed,
            @Nullable UUID device,
            Fact fact) {}

    static OutgoingEvent checkedIn(Mark mark, Serving.Post post, Serving.Volunteer person, Judgement worth) {
        Fact fact = post.fact("check-in", person).graded(worth.grade().name()).count(1);
        CheckedIn data = new CheckedIn(
                post.session(),
                post.shift(),
                post.role(),
                mark.evidence().code(),
                mark.at(),
                mark.isLate(),
                worth.toBeConfirmed(),
                mark.source().staffDevice(),
                fact);
        return OutgoingEvent.of(CHECKED_IN, mark.record().toString(), 1, mark.at(), post.place(), data);
    }
}
