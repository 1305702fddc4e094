package org.kepu.venues.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Erases name and phone of a booking for whoever gave them (删除个人信息); what was counted stays. Requirement R20. */
@ApplicationScoped
@Transactional
class ErasureDesk {

    private final Bookings bookings;
    private final BookingAccess access;

    ErasureDesk(Bookings bookings, BookingAccess access) {
        this.bookings = bookings;
        this.access = access;
    }

    /** Erases them once the booking is over: while its places stand the desk may have to call. Again changes nothing. */
    void erase(UUID id) {
        Booking found = access.visible(id);
        if (!access.isOwn(found)) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        if (found instanceof Booking.Held held) {
            throw new Refused(new BookingProblem.WrongState(BookingStatus.of(held)));
        }
        bookings.eraseContact(id);
    }
}
