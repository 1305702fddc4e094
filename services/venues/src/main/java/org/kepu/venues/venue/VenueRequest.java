package org.kepu.venues.venue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What whoever runs a venue sends to register or change it; {@link VenueChecks} checks it. */
public record VenueRequest(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String organisation,
        @Nullable String place,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String description,
        @Nullable List<String> groups,
        @Nullable List<String> themes,
        @Nullable LocalDate openedOn,
        @Nullable Boolean demonstration) {

    /**
     * Why a venue is refused.
     *
     * @param reason a code of {@code rejection-reason}
     * @param words a sentence for whoever registered it
     */
    public record Refusal(@Nullable String reason, @Nullable String words) {}

    /**
     * Why a venue is suspended.
     *
     * @param reason a code of {@code cancellation-reason}
     * @param until last day, where it is known
     */
    public record Suspension(
            @Nullable String reason, @Nullable LocalDate until) {}

    /**
     * Why a venue closes for good.
     *
     * @param reason a code of {@code ending-reason}
     */
    public record Closing(@Nullable String reason) {}
}
