package org.kepu.venues.venue;

/**
 * A venue closed for good, told to the other features inside the same transaction.
 *
 * @param closed the venue as it is now
 */
public record VenueChange(Venue.Closed closed) {}
