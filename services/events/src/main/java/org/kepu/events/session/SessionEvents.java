package org.kepu.events.session;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.events.activity.Activity;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;

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
            String place,
            String spot,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String status,
            @Nullable Integer capacity,
            List<Wanted> wanted) {}

    /** One held session: counted once on its day, in every campaign it belongs to (R18). */
    record Fact(
            String kind,
            LocalDate day,
            String place,
            String group,
            List<String> campaigns,
            List<String> tags,
            int count) {}

    /** A session with what is counted of it. */
    record HeldData(State session, Fact fact) {}

    static List<OutgoingEvent> published(Session session, Activity activity, OffsetDateTime now) {
        return both(PUBLISHED, session, activity, now);
    }

    static List<OutgoingEvent> moved(Session session, Activity activity, OffsetDateTime now) {
        return both(MOVED, session, activity, now);
    }

    static List<OutgoingEvent> cancelled(Session session, Activity activity, OffsetDateTime now) {
        return both(CANCELLED, session, activity, now);
    }

    static List<OutgoingEvent> held(Session session, Activity activity, LocalDate day, OffsetDateTime now) {
        State state = state(session, activity);
        Fact fact = new Fact(
                "session",
                day,
                state.place(),
                "unspecified",
                state.campaigns(),
                List.of("activity-kind:" + state.kind()),
                1);
        return List.of(event(HELD, session, now, new HeldData(state, fact)), event(STATE, session, now, state));
    }

    private static List<OutgoingEvent> both(EventType type, Session session, Activity activity, OffsetDateTime now) {
        State state = state(session, activity);
        return List.of(event(type, session, now, state), event(STATE, session, now, state));
    }

    private static OutgoingEvent event(EventType type, Session session, OffsetDateTime now, Object data) {
        Announcement announced = session.announcement();
        return OutgoingEvent.of(type, announced.id().toString(), session.version(), now, announced.place(), data);
    }

    private static State state(Session session, Activity activity) {
        Announcement announced = session.announcement();
        return new State(
                announced.id().toString(),
                announced.activityId().toString(),
                activity.plan().title(),
                activity.plan().kind(),
                activity.plan().campaigns().stream().map(UUID::toString).toList(),
                announced.place(),
                announced.spot(),
                announced.window().startsAt(),
                announced.window().endsAt(),
                SessionStatus.of(session).code(),
                announced.capacity(),
                announced.wanted());
    }
}
