package org.kepu.venues.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.security.Caller;
import org.kepu.venues.opening.OpeningPlan;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Who may see, change and give back a booking, and until when: whoever booked until the limit, staff until the end. */
@ApplicationScoped
class BookingAccess {

    private final Bookings bookings;
    private final VenueStaff staff;
    private final Caller caller;
    private final CityTime time;

    BookingAccess(Bookings bookings, VenueStaff staff, Caller caller, CityTime time) {
        this.bookings = bookings;
        this.staff = staff;
        this.caller = caller;
        this.time = time;
    }

    /** The booking for whoever booked it and whoever works at the venue; nobody else learns that it exists. */
    Booking visible(UUID id) {
        caller.sub();
        Booking found = bookings.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        if (!isOwn(found) && !staff.callerWorksAt(found.ticket().venue())) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        return found;
    }

    /** Whether the caller booked it for himself. */
    boolean isOwn(Booking booking) {
        return caller.sub().equals(booking.ticket().account());
    }

    /** The booking while it has its places; 409 otherwise. */
    static Booking.Held standing(Booking booking) {
        if (!(booking instanceof Booking.Held held)) {
            throw new Refused(new BookingProblem.WrongState(BookingStatus.of(booking)));
        }
        return held;
    }

    /** Refuses what comes too late: after the opening's limit, and for staff after its end. */
    void requireInTime(Booking booking, OpeningPlan plan) {
        OffsetDateTime limit = isOwn(booking) ? plan.cancelUntil() : plan.endsAt();
        if (time.now().isAfter(limit)) {
            throw new Refused(new BookingProblem.TooLate(limit));
        }
    }
}
