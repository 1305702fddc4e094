package org.kepu.venues.venue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a venue says of itself.
 *
 * @param kind a code of {@code venue-kind}
 * @param organisation host organisation
 * @param place place code at which it stands
 * @param phone of its desk, for everybody
 * @param hours when it is usually open, in words
 * @param groups codes of {@code key-group} it is made for
 * @param themes codes of {@code theme}
 * @param openedOn the day it opened its doors for the first time, where that is known: what makes it newly built (新建)
 * @param demonstration invented for a demonstration
 */
public record VenueProfile(
        String name,
        String kind,
        UUID organisation,
        String place,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String description,
        List<String> groups,
        List<String> themes,
        @Nullable LocalDate openedOn,
        boolean demonstration) {

    public VenueProfile {
        groups = List.copyOf(groups);
        themes = List.copyOf(themes);
    }

    /** Tags of its events, {@code <vocabulary>:<code>}. */
    public List<String> tags() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("venue-kind:" + kind),
                        themes.stream().map(theme -> "theme:" + theme))
                .toList();
    }

    /** Whether others count it differently: kind, host, place or themes. */
    boolean countsUnlike(VenueProfile other) {
        return !kind.equals(other.kind)
                || !organisation.equals(other.organisation)
                || !place.equals(other.place)
                || !themes.equals(other.themes);
    }
}
