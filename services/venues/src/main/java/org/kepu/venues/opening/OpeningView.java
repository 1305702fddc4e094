package org.kepu.venues.opening;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opening as shown.
 *
 * @param capacity most visitors, where there is a limit
 * @param left places that can still be booked; missing where nothing is booked
 * @param full every bookable place is taken
 * @param reason why it was called off
 */
public record OpeningView(
        UUID id,
        long version,
        String status,
        @Nullable String reason,
        UUID venue,
        String place,
        String title,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        String mode,
        @Nullable Integer capacity,
        int walkIns,
        int maxParty,
        OffsetDateTime cancelUntil,
        @Nullable Integer left,
        boolean full,
        boolean free,
        List<String> groups,
        List<UUID> campaigns,
        List<String> tags) {

    static OpeningView of(Opening opening) {
        OpeningPlan plan = opening.plan();
        boolean books = plan.mode().takesBookings();
        int left = Math.max(0, plan.bookable() - opening.taken());
        return new OpeningView(
                plan.id(),
                opening.version(),
                OpeningStatus.of(opening).code(),
                opening instanceof Opening.Cancelled cancelled ? cancelled.reason() : null,
                plan.venue(),
                plan.place(),
                plan.title(),
                plan.startsAt(),
                plan.endsAt(),
                plan.mode().code(),
                plan.capacity(),
                plan.walkIns(),
                plan.maxParty(),
                plan.cancelUntil(),
                books ? left : null,
                books && left == 0,
                plan.free(),
                plan.groups(),
                plan.campaigns(),
                plan.tags());
    }
}
