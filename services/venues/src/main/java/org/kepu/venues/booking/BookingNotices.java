package org.kepu.venues.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.venues.opening.OpeningPlan;

/** What whoever booked for himself is told when the venue changes his booking or takes it back. Once each. */
@ApplicationScoped
class BookingNotices {

    private final Notices notices;

    BookingNotices(Notices notices) {
        this.notices = notices;
    }

    void changed(Booking.Held after, OpeningPlan plan) {
        request(
                "booking-changed",
                after,
                plan,
                Map.of("peopleCount", after.ticket().partySize()));
    }

    void cancelled(Booking.Cancelled after, OpeningPlan plan) {
        request("booking-cancelled", after, plan, Map.of("reasonCode", after.reason()));
    }

    private void request(String template, Booking after, OpeningPlan plan, Map<String, Object> more) {
        Booking.Ticket ticket = after.ticket();
        if (ticket.account() == null) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("openingId", plan.id());
        parameters.put("bookingId", after.id());
        parameters.put("startsAt", plan.startsAt());
        parameters.put("place", plan.place());
        notices.request(new Notices.Notice(
                ticket.personRef(), template, parameters, template + ":" + after.id() + ":" + after.version()));
    }
}
