package org.kepu.venues.venue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A venue as shown.
 *
 * @param near 0 the same village, 1 the township, 2 the county; only where nearness was asked for
 * @param reason why it is refused, suspended or closed
 * @param words what the county says of a refusal
 * @param day until when it is suspended, or since when it is closed
 * @param recognitions what it holds now
 * @param demonstration invented for a demonstration
 */
public record VenueView(
        UUID id,
        long version,
        String status,
        @Nullable Integer near,
        @Nullable String reason,
        @Nullable String words,
        @Nullable LocalDate day,
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
        List<VenueFile.Badge> recognitions,
        boolean demonstration) {

    static VenueView of(Venue venue) {
        return of(venue, null);
    }

    static VenueView of(Venue venue, @Nullable Integer near) {
        return switch (venue) {
            case Venue.TurnedDown down ->
                of(venue, near, down.refusal().reason(), down.refusal().words(), null);
            case Venue.Suspended suspended ->
                of(
                        venue,
                        near,
                        suspended.suspension().reason(),
                        null,
                        suspended.suspension().until());
            case Venue.Closed closed ->
                of(
                        venue,
                        near,
                        closed.closing().reason(),
                        null,
                        closed.closing().day());
            case Venue.Submitted ignored -> of(venue, near, null, null, null);
            case Venue.Listed ignored -> of(venue, near, null, null, null);
        };
    }

    private static VenueView of(
            Venue venue,
            @Nullable Integer near,
            @Nullable String reason,
            @Nullable String words,
            @Nullable LocalDate day) {
        VenueProfile profile = venue.file().profile();
        return new VenueView(
                venue.id(),
                venue.version(),
                VenueStatus.of(venue).code(),
                near,
                reason,
                words,
                day,
                profile.name(),
                profile.kind(),
                profile.organisation(),
                profile.place(),
                profile.address(),
                profile.phone(),
                profile.hours(),
                profile.description(),
                profile.groups(),
                profile.themes(),
                profile.openedOn(),
                venue.file().badges(),
                profile.demonstration());
    }
}
