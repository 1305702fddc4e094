package org.kepu.venues.opening;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a manager sends to publish or change an opening; {@link OpeningChecks} checks it. */
public record OpeningRequest(
        @Nullable String venue,
        @Nullable String title,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable String mode,
        @Nullable Integer capacity,
        @Nullable Integer walkIns,
        @Nullable Integer maxParty,
        @Nullable Integer cancelMinutes,
        @Nullable Boolean free,
        @Nullable List<String> groups,
        @Nullable List<String> themes,
        @Nullable List<String> campaigns) {

    /**
     * Why it is called off.
     *
     * @param reason a code of {@code cancellation-reason}
     */
    public record Cancellation(@Nullable String reason) {}
}
