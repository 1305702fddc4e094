package org.kepu.venues.opening;

import java.util.UUID;

/** What an opening must know of its bookings; the bookings say it. */
public interface BookedParties {

    /** How many bookings hold places of an opening. */
    int booked(UUID opening);
}
