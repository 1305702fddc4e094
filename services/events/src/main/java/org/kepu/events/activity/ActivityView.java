package org.kepu.events.activity;

import java.util.List;
import java.util.UUID;

/** An activity as shown. */
public record ActivityView(
        String id,
        long version,
        String status,
        String title,
        String summary,
        String kind,
        String place,
        List<String> campaigns,
        List<String> themes) {

    static ActivityView of(Activity activity) {
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
                plan.themes());
    }
}
