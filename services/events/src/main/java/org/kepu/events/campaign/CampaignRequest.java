package org.kepu.events.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an organiser sends to draft or change a campaign; {@link CampaignDesk} checks it. */
public record CampaignRequest(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String parent,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
