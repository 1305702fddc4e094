package org.kepu.events.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

/**
 * What requests tell the world: each step once, counted at the place it was asked for. What people wrote stays here.
 *
 * @param now city time of the step
 */
record RequestEvents(CityTime time, OffsetDateTime now) {

    static RequestEvents at(CityTime time) {
        return new RequestEvents(time, time.now());
    }

    /** A resident asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Submitted(
            String need,
            @Nullable String theme,
            String place,
            int audienceSize,
            boolean byHelper,
            @Nullable OffsetDateTime dueAt,
            Fact fact) {}

    /** The asker wants it counted elsewhere or otherwise; the rest as it is asked for now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(
            String need,
            @Nullable String theme,
            String place,
            int audienceSize,
            @Nullable OffsetDateTime dueAt,
            Fact fact) {}

    /** Somebody took it. */
    record Accepted(String level, String place, Fact fact) {}

    /** It went up a level. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Escalated(
            String fromPlace,
            String toPlace,
            String cause,
            @Nullable OffsetDateTime dueAt,
            Fact fact) {}

    /** It was refused. */
    record Rejected(String reason, String place, Fact fact) {}

    /** It became a session. */
    record Scheduled(UUID session, Fact fact) {}

    /** The session was held. */
    record Delivered(UUID session, String level, Fact fact) {}

    /** A complaint was answered; the answer stays here. */
    record Answered(String level, String place, Fact fact) {}

    /** The resident rated it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rated(int stars, @Nullable UUID session, Fact fact) {}

    /** It is over. */
    record Closed(String outcome, Fact fact) {}

    /** The resident took it back. */
    record Withdrawn(Fact fact) {}

    /** The event has the request's id, so that a change can say what it corrects. */
    OutgoingEvent submitted(Request.Waiting after) {
        Asked asked = after.asked();
        Submitted data = new Submitted(
                asked.need(),
                asked.theme(),
                asked.place(),
                asked.audienceSize(),
                asked.byHelper(),
                after.dueAt(),
                fact("submitted", asked));
        return event(after.id(), "submitted", after, after.version(), data);
    }

    /** Nothing where it counts as before; else one that takes the submission away where it was, and one that adds it. */
    List<OutgoingEvent> changed(Request.Waiting before, Request.Waiting after) {
        if (after.asked().countsAs(before.asked())) {
            return List.of();
        }
        Fact away = submission(before.asked()).count(-1);
        return List.of(
                event("changed", before, after.version() - 1, changed(after, away)),
                event("changed", after, after.version(), changed(after, submission(after.asked()))));
    }

    private static Changed changed(Request.Waiting after, Fact fact) {
        Asked asked = after.asked();
        return new Changed(asked.need(), asked.theme(), asked.place(), asked.audienceSize(), after.dueAt(), fact);
    }

    private Fact submission(Asked asked) {
        return fact("submitted", asked, time.dayOf(asked.submittedAt())).correcting(asked.id());
    }

    OutgoingEvent accepted(Request.Accepted after) {
        Holder holder = after.holder();
        return event(
                "accepted",
                after,
                after.version(),
                new Accepted(holder.level(), holder.place(), timed("accepted", after.asked())));
    }

    OutgoingEvent escalated(Request before, Request.Waiting after, Rising.Cause cause) {
        return event(
                "escalated",
                after,
                after.version(),
                new Escalated(
                        before.holder().place(),
                        after.holder().place(),
                        cause.code(),
                        after.dueAt(),
                        fact("escalated", after.asked())));
    }

    List<OutgoingEvent> rejected(Request.Closed after, String reason) {
        Rejected told = new Rejected(reason, after.holder().place(), fact("rejected", after.asked()));
        return List.of(event("rejected", after, after.version() - 1, told), closed(after));
    }

    OutgoingEvent scheduled(Request.Scheduled after) {
        return event(
                "scheduled", after, after.version(), new Scheduled(after.session(), fact("scheduled", after.asked())));
    }

    OutgoingEvent delivered(Request.Delivered after) {
        return event(
                "delivered",
                after,
                after.version(),
                new Delivered(after.session(), after.holder().level(), timed("delivered", after.asked())));
    }

    OutgoingEvent answered(Request.Answered after) {
        Holder holder = after.holder();
        return event(
                "answered",
                after,
                after.version(),
                new Answered(holder.level(), holder.place(), timed("answered", after.asked())));
    }

    List<OutgoingEvent> rated(Request.Closed after, int stars, @Nullable UUID session) {
        Rated told = new Rated(stars, session, fact("rated", after.asked()));
        return List.of(event("rated", after, after.version() - 1, told), closed(after));
    }

    List<OutgoingEvent> withdrawn(Request.Closed after) {
        Withdrawn told = new Withdrawn(fact("withdrawn", after.asked()));
        return List.of(event("withdrawn", after, after.version() - 1, told), closed(after));
    }

    OutgoingEvent closed(Request.Closed after) {
        return event(
                "closed", after, after.version(), new Closed(after.ending().outcome(), timed("closed", after.asked())));
    }

    private Fact fact(String step, Asked asked) {
        return fact(step, asked, time.dayOf(now));
    }

    private static Fact fact(String step, Asked asked, LocalDate day) {
        List<String> tags = new ArrayList<>(List.of("request-step:" + step, "need-class:" + asked.need()));
        if (asked.theme() != null) {
            tags.add("theme:" + asked.theme());
        }
        return Fact.counting("request", day, asked.place(), List.of(), tags)
                .among(asked.group())
                .count(1);
    }

    private Fact timed(String step, Asked asked) {
        return fact(step, asked)
                .minutes((int) Duration.between(asked.submittedAt(), now).toMinutes());
    }

    private OutgoingEvent event(String past, Request request, long version, Object data) {
        return event(Ids.next(), past, request, version, data);
    }

    private OutgoingEvent event(UUID id, String past, Request request, long version, Object data) {
        return new OutgoingEvent(
                id,
                EventType.fact("events", "request", past),
                request.id().toString(),
                version,
                now,
                request.asked().place(),
                data);
    }
}
