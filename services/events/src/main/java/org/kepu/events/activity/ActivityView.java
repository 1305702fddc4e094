package org.kepu.events.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity (活动) as shown; what does not apply to its state is null. */
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
        @Nullable Integer sessionsHeld) {

    /** The view of an activity. */
    public static ActivityView of(Activity activity) {
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
                        : null);
    }
}
