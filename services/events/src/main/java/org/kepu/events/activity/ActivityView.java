package org.kepu.events.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity (活动) as shown; what does not apply to its state is null.
 *
 * @param sessionsStanding only in the answer to a cancellation: sessions not called off with it, as they have begun
 */
public record ActivityView(
        String id,
        long version,
        String status,
        String title,
        String summary,
        String kind,
        String place,
        List<String> campaigns,
        List<String> themes,
        @Nullable String reason,
        @Nullable String report,
        @Nullable Integer sessionsHeld,
        @Nullable Integer sessionsStanding) {

    /** The view of an activity. */
    public static ActivityView of(Activity activity) {
        return of(activity, null);
    }

    /** The view of an activity just cancelled, of which so many sessions stand. */
    public static ActivityView of(Activity activity, @Nullable Integer sessionsStanding) {
        ActivityPlan plan = activity.plan();
        return new ActivityView(
                plan.id().toString(),
                activity.version(),
                ActivityStatus.of(activity).code(),
                plan.title(),
                plan.summary(),
                plan.kind(),
                plan.place(),
                plan.campaigns().stream().map(UUID::toString).toList(),
                plan.themes(),
                activity instanceof Activity.Cancelled cancelled ? cancelled.reason() : null,
                activity instanceof Activity.Completed completed
                        ? completed.completion().report()
                        : null,
                activity instanceof Activity.Completed completed
                        ? completed.completion().sessionsHeld()
                        : null,
                sessionsStanding);
    }
}
