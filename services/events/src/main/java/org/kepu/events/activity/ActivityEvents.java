package org.kepu.events.activity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;

/** What activities tell the world: a state for those who need its title and kind, and facts for the figures. */
final class ActivityEvents {

    private static final EventType STATE = EventType.state("events", "activity");
    private static final EventType PUBLISHED = EventType.fact("events", "activity", "published");
    private static final EventType CANCELLED = EventType.fact("events", "activity", "cancelled");
    private static final EventType COMPLETED = EventType.fact("events", "activity", "completed");

    private ActivityEvents() {}

    /** The whole activity as others may know it. */
    record State(
            String id,
            String title,
            String kind,
            String place,
            List<String> campaigns,
            List<String> tags,
            String status) {
        static State of(Activity activity) {
            ActivityPlan plan = activity.plan();
            return new State(
                    plan.id().toString(),
                    plan.title(),
                    plan.kind(),
                    plan.place(),
                    plan.campaigns().stream().map(UUID::toString).toList(),
                    plan.themes().stream().map(theme -> "theme:" + theme).toList(),
                    ActivityStatus.of(activity).code());
        }
    }

    /** The new state of an activity whose words or kind changed; nothing is counted. */
    static List<OutgoingEvent> changed(Activity activity, OffsetDateTime now) {
        return List.of(OutgoingEvent.of(
                STATE,
                activity.id().toString(),
                activity.version(),
                now,
                activity.plan().place(),
                State.of(activity)));
    }

    /** A step that is counted, with the new state. */
    static List<OutgoingEvent> of(Activity activity, OffsetDateTime now) {
        EventType fact = switch (activity) {
            case Activity.Published ignored -> PUBLISHED;
            case Activity.Cancelled ignored -> CANCELLED;
            case Activity.Completed ignored -> COMPLETED;
            case Activity.Draft ignored -> throw new IllegalArgumentException("a draft is nobody else's business");
        };
        String id = activity.id().toString();
        String place = activity.plan().place();
        State state = State.of(activity);
        return List.of(
                OutgoingEvent.of(fact, id, activity.version(), now, place, state),
                OutgoingEvent.of(STATE, id, activity.version(), now, place, state));
    }
}
