package org.kepu.venues.venue;

/** What happened to a venue, told to the other features inside the same transaction. */
public sealed interface VenueChange {

    /** The venue as it is now. */
    Venue venue();

    /** It is not open for the time being. */
    record Suspended(Venue.Suspended venue) implements VenueChange {}

    /** It closed for good. */
    record Closed(Venue.Closed venue) implements VenueChange {}
}
