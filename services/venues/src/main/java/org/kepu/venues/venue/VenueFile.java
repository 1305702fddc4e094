package org.kepu.venues.venue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A venue as the register knows it.
 *
 * @param registeredBy account that registered it
 * @param listedOn the day the county listed it
 * @param badges recognitions it holds now
 */
public record VenueFile(
        UUID id,
        VenueProfile profile,
        String registeredBy,
        OffsetDateTime registeredAt,
        @Nullable LocalDate listedOn,
        List<Badge> badges) {

    public VenueFile {
        badges = List.copyOf(badges);
    }

    /**
     * A recognition a venue holds.
     *
     * @param kind a code of {@code recognition-kind}
     * @param level a code of {@code level}
     * @param validTo last valid day
     */
    public record Badge(String kind, String level, @Nullable LocalDate validTo) {}

    VenueFile with(VenueProfile next) {
        return new VenueFile(id, next, registeredBy, registeredAt, listedOn, badges);
    }

    VenueFile listed(LocalDate day) {
        return new VenueFile(id, profile, registeredBy, registeredAt, day, badges);
    }

    VenueFile wearing(List<Badge> next) {
        return new VenueFile(id, profile, registeredBy, registeredAt, listedOn, next);
    }
}
