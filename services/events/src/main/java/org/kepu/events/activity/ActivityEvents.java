package org.kepu.events.activity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

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
                    plan.campaignIds(),
                    plan.themeTags(),
                    ActivityStatus.of(activity).code());
        }
    }

    /** An activity was announced. */
    record Published(String kind, List<String> campaigns) {}

    /** An activity was called off. */
    record Cancelled(String reason) {}

    /** An activity is over, its sessions held or cancelled: counted once. */
    record Completed(String kind, int sessionsHeld, Fact fact) {}

    /** The new state of an activity whose words or kind changed; nothing is counted. */
    static List<OutgoingEvent> changed(Activity activity, OffsetDateTime now) {
        return List.of(event(STATE, activity, now, State.of(activity)));
    }

    /** A step others hear of, with the new state; a draft is nobody else's business. */
    static List<OutgoingEvent> of(Activity activity, OffsetDateTime now) {
        ActivityPlan plan = activity.plan();
        return switch (activity) {
            case Activity.Draft ignored -> List.of();
            case Activity.Published published ->
                both(PUBLISHED, published, now, new Published(plan.kind(), plan.campaignIds()));
            case Activity.Cancelled cancelled -> both(CANCELLED, cancelled, now, new Cancelled(cancelled.reason()));
            case Activity.Completed completed -> {
                Completion completion = completed.completion();
                Fact fact = Fact.counting(
                                "activity", completion.lastDay(), plan.place(), plan.campaignIds(), plan.tags())
                        .among(Fact.UNSPECIFIED)
                        .count(1);
                yield both(COMPLETED, completed, now, new Completed(plan.kind(), completion.sessionsHeld(), fact));
            }
        };
    }

    private static List<OutgoingEvent> both(EventType type, Activity activity, OffsetDateTime now, Object told) {
        return List.of(event(type, activity, now, told), event(STATE, activity, now, State.of(activity)));
    }

    private static OutgoingEvent event(EventType type, Activity activity, OffsetDateTime now, Object data) {
        UUID id = activity.id();
        return OutgoingEvent.of(
                type, id.toString(), activity.version(), now, activity.plan().place(), data);
    }
}
