package org.kepu.venues.booking;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

/** Knows the store, and the feature that knows this one. */
@Path("/bookings")
public class BookingResource {
    EntityManager store;
    org.kepu.venues.opening.OpeningRow opening;
}
