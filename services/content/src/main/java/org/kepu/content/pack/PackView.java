package org.kepu.content.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A package as shown. */
public record PackView(
        String id,
        long version,
        int number,
        String status,
        String title,
        String summary,
        String place,
        @Nullable String level,
        List<String> groups,
        List<String> themes,
        List<String> languages,
        List<PackPlan.Content> items,
        @Nullable String reason) {

    static PackView of(Pack pack) {
        PackPlan plan = pack.plan();
        return new PackView(
                pack.id().toString(),
                pack.version(),
                pack.number(),
                PackStatus.of(pack).code(),
                plan.title(),
                plan.summary(),
                plan.place(),
                plan.level(),
                plan.groups(),
                plan.themes(),
                plan.languages(),
                plan.items(),
                pack instanceof Pack.Withdrawn withdrawn ? withdrawn.reason() : null);
    }
}
