package org.kepu.events.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is.
 *
 * @param name in the organiser's language, 1 to 120 characters
 * @param kind a code of the vocabulary {@code campaign-kind}
 * @param place code of the place that leads it
 * @param parent the campaign it is nested in, or null
 * @param startsOn first day; {@code endsOn} last day, both included
 */
public record CampaignPlan(
        UUID id,
        String name,
        String kind,
        String place,
        @Nullable UUID parent,
        LocalDate startsOn,
        LocalDate endsOn) {

    public CampaignPlan {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("endsOn must not lie before startsOn");
        }
    }
}
