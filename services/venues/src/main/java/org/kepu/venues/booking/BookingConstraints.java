package org.kepu.venues.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What the database refuses of bookings: a second one of one person, or of one phone, for an opening. */
@ApplicationScoped
class BookingConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of(
                "booking_person", new BookingProblem.Already(),
                "booking_phone", new BookingProblem.Already());
    }
}
