package org.kepu.venues.opening;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** Seen by everybody, with an association, and part of a cycle. */
@Entity
public class OpeningRow {
    @ManyToOne
    org.kepu.venues.booking.BookingResource bookings;
}
