package org.kepu.venues.opening;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.fact.Fact;

/**
 * What is announced of an opening.
 *
 * @param place place code of the venue
 * @param capacity most visitors; null without a limit
 * @param walkIns places kept for visitors who come without booking
 * @param maxParty most people of one booking
 * @param cancelMinutes until so many minutes before the start a booking may be given back
 * @param free 免费开放
 * @param groups codes of {@code key-group} it is made for
 * @param campaigns campaigns it counts for, those around them included
 * @param tags of its facts, {@code <vocabulary>:<code>}
 */
public record OpeningPlan(
        UUID id,
        UUID venue,
        String place,
        String title,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        BookingMode mode,
        @Nullable Integer capacity,
        int walkIns,
        int maxParty,
        int cancelMinutes,
        boolean free,
        List<String> groups,
        List<UUID> campaigns,
        List<String> tags) {

    public OpeningPlan {
        groups = List.copyOf(groups);
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("endsAt must lie after startsAt");
        }
        if (mode.takesBookings() && capacity == null) {
            throw new IllegalArgumentException("capacity must be there where places are booked");
        }
        if (capacity != null && walkIns > capacity) {
            throw new IllegalArgumentException("walkIns must be at most the capacity, was " + walkIns);
        }
    }

    /** Places that can be booked. */
    public int bookable() {
        return capacity == null ? 0 : capacity - walkIns;
    }

    /** A fact about this opening, counted on a day, with its amounts still to be given. */
    public Fact fact(String kind, LocalDate day) {
        return Fact.counting(
                        kind, day, place, campaigns.stream().map(UUID::toString).toList(), tags)
                .about(venue);
    }

    /** Whether those who booked must be told: it takes place at another time. */
    boolean isMovedBy(OpeningPlan other) {
        return !startsAt.isEqual(other.startsAt) || !endsAt.isEqual(other.endsAt);
    }

    /** The last moment at which a visitor gives a booking back. */
    public OffsetDateTime cancelUntil() {
        return startsAt.minusMinutes(cancelMinutes);
    }
}
