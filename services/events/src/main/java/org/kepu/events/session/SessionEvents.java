package org.kepu.events.session;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.events.activity.Activity;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

/** What sessions tell the world. The state carries what volunteers needs for its shifts; held sessions are counted. */
final class SessionEvents {

    private static final EventType STATE = EventType.state("events", "session");
    private static final EventType PUBLISHED = EventType.fact("events", "session", "published");
    private static final EventType MOVED = EventType.fact("events", "session", "moved");
    private static final EventType CANCELLED = EventType.fact("events", "session", "cancelled");
    private static final EventType HELD = EventType.fact("events", "session", "held");

    private SessionEvents() {}

    /** The whole session as others may know it. */
    record State(
            String id,
            String activity,
            String title,
            String kind,
            List<String> campaigns,
            List<String> tags,
            String place,
            String spot,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String status,
            @Nullable Integer capacity,
            List<Wanted> wanted,
            List<String> organisers,
            @Nullable UUID request) {}

    /** A session was announced. */
    record Published(
            String activity,
            String kind,
            String place,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            List<Wanted> wanted) {}

    /** Where and when a session was, and is. */
    record Spell(String place, OffsetDateTime startsAt, OffsetDateTime endsAt) {
        static Spell of(Session session) {
            Announcement announced = session.announcement();
            return new Spell(
                    announced.place(),
                    announced.window().startsAt(),
                    announced.window().endsAt());
        }
    }

    /** A session was moved. */
    record Moved(String activity, Spell before, Spell after, String reason) {}

    /** A session was called off. */
    record Cancelled(String activity, String reason) {}

    /** A session was held: counted once on its day, in every campaign it belongs to (R18). */
    record Held(String activity, OffsetDateTime startsAt, OffsetDateTime endsAt, Fact fact) {}

    static List<OutgoingEvent> published(
            Session session, Activity activity, List<String> organisers, OffsetDateTime now) {
        State state = state(session, activity, organisers);
        Published told = new Published(
                state.activity(), state.kind(), state.place(), state.startsAt(), state.endsAt(), state.wanted());
        return both(PUBLISHED, told, session, state, now);
    }

    /** The new state of a session whose spot, capacity or wish for volunteers changed; nothing is counted. */
    static List<OutgoingEvent> changed(
            Session session, Activity activity, List<String> organisers, OffsetDateTime now) {
        return List.of(event(STATE, session, now, state(session, activity, organisers)));
    }

    static List<OutgoingEvent> moved(
            Session before,
            Session after,
            Activity activity,
            List<String> organisers,
            String reason,
            OffsetDateTime now) {
        State state = state(after, activity, organisers);
        Moved told = new Moved(state.activity(), Spell.of(before), Spell.of(after), reason);
        return both(MOVED, told, after, state, now);
    }

    static List<OutgoingEvent> cancelled(
            Session.Cancelled session, Activity activity, List<String> organisers, OffsetDateTime now) {
        State state = state(session, activity, organisers);
        return both(CANCELLED, new Cancelled(state.activity(), session.reason()), session, state, now);
    }

    static List<OutgoingEvent> held(
            Session session, Activity activity, List<String> organisers, LocalDate day, OffsetDateTime now) {
        State state = state(session, activity, organisers);
        Fact fact = Fact.counting(
                        "session",
                        day,
                        state.place(),
                        state.campaigns(),
                        activity.plan().tags())
                .among(Fact.UNSPECIFIED)
                .count(1);
        return both(HELD, new Held(state.activity(), state.startsAt(), state.endsAt(), fact), session, state, now);
    }

    private static List<OutgoingEvent> both(
            EventType type, Object told, Session session, State state, OffsetDateTime now) {
        return List.of(event(type, session, now, told), event(STATE, session, now, state));
    }

    private static OutgoingEvent event(EventType type, Session session, OffsetDateTime now, Object data) {
        Announcement announced = session.announcement();
        return OutgoingEvent.of(type, announced.id().toString(), session.version(), now, announced.place(), data);
    }

    private static State state(Session session, Activity activity, List<String> organisers) {
        Announcement announced = session.announcement();
        return new State(
                announced.id().toString(),
                announced.activityId().toString(),
                activity.plan().title(),
                activity.plan().kind(),
                activity.plan().campaignIds(),
                activity.plan().themeTags(),
                announced.place(),
                announced.spot(),
                announced.window().startsAt(),
                announced.window().endsAt(),
                SessionStatus.of(session).code(),
                announced.capacity(),
                announced.wanted(),
                organisers,
                announced.request());
    }
}
