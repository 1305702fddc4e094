package org.kepu.events.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A campaign as shown. */
public record CampaignView(
        String id,
        long version,
        String status,
        String name,
        String kind,
        String place,
        @Nullable String parent,
        LocalDate startsOn,
        LocalDate endsOn) {

    static CampaignView of(Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        return new CampaignView(
                plan.id().toString(),
                campaign.version(),
                CampaignStatus.of(campaign).code(),
                plan.name(),
                plan.kind(),
                plan.place(),
                plan.parent() == null ? null : plan.parent().toString(),
                plan.startsOn(),
                plan.endsOn());
    }
}
