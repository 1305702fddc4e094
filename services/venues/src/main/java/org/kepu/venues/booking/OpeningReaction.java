package org.kepu.venues.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.base.CityTime;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.venues.opening.Opening;
import org.kepu.venues.opening.OpeningChange;
import org.kepu.venues.opening.OpeningPlan;

/**
 * What becomes of bookings when their opening is moved, called off or closed, in the transaction that did it; everybody who
 * booked with an account is told once, who was booked by phone is on the desk's list.
 */
@ApplicationScoped
class OpeningReaction {

    private final Bookings bookings;
    private final Notices notices;
    private final CityTime time;

    OpeningReaction(Bookings bookings, Notices notices, CityTime time) {
        this.bookings = bookings;
        this.notices = notices;
        this.time = time;
    }

    void react(@Observes OpeningChange change) {
        switch (change) {
            case OpeningChange.Moved moved -> {
                for (Booking.Held held : bookings.held(moved.opening().id())) {
                    tell(
                            held,
                            moved.opening(),
                            "opening-moved",
                            ":" + moved.opening().version(),
                            Map.of());
                }
            }
            case OpeningChange.CalledOff calledOff -> callOff(calledOff.opening());
            case OpeningChange.Held held -> bookings.closeHeld(held.opening().id());
        }
    }

    private void callOff(Opening.Cancelled opening) {
        OpeningPlan plan = opening.plan();
        for (Booking.Held held : bookings.held(opening.id())) {
            Booking.Cancelled cancelled = held.cancel(opening.reason());
            bookings.save(
                    held,
                    cancelled,
                    List.of(BookingEvents.cancelled(cancelled, plan, time.dayOf(plan.startsAt()), time.now())));
            tell(held, opening, "opening-cancelled", "", Map.of("reasonCode", opening.reason()));
        }
    }

    private void tell(Booking.Held held, Opening opening, String template, String suffix, Map<String, Object> more) {
        if (held.ticket().account() == null) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("openingId", opening.id());
        parameters.put("bookingId", held.id());
        parameters.put("startsAt", opening.plan().startsAt());
        parameters.put("place", opening.plan().place());
        notices.request(new Notices.Notice(
                held.ticket().personRef(), template, parameters, template + ":" + held.id() + suffix));
    }
}
