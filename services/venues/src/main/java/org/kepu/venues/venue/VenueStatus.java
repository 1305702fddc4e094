package org.kepu.venues.venue;

import java.util.Locale;

/** The name of a venue's state, as stored, sent and shown. */
public enum VenueStatus {
    SUBMITTED,
    REFUSED,
    LISTED,
    SUSPENDED,
    CLOSED;

    /** The code in the database, in events and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether everybody may know of a venue in this state. */
    public boolean isPublic() {
        return this == LISTED || this == SUSPENDED || this == CLOSED;
    }

    static VenueStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state a venue is in. */
    public static VenueStatus of(Venue venue) {
        return switch (venue) {
            case Venue.Submitted ignored -> SUBMITTED;
            case Venue.TurnedDown ignored -> REFUSED;
            case Venue.Listed ignored -> LISTED;
            case Venue.Suspended ignored -> SUSPENDED;
            case Venue.Closed ignored -> CLOSED;
        };
    }
}
