package org.kepu.venues.booking;

import java.time.OffsetDateTime;
import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why nobody can book, or give a booking back. */
public sealed interface BookingProblem extends Problem {

    /** Fewer places are left than the party has people. */
    @ProblemType("urn:kepu:problem:booking-full")
    record Full(int left) implements BookingProblem {}

    /** The person has a booking for this opening already. */
    @ProblemType("urn:kepu:problem:booking-already")
    record Already() implements BookingProblem {}

    /** The opening takes no bookings, or none at this time. */
    @ProblemType("urn:kepu:problem:booking-not-taken")
    record NotTaken() implements BookingProblem {}

    /** The party is larger than one booking may be. */
    @ProblemType(value = "urn:kepu:problem:booking-party-too-large", field = "partySize")
    record PartyTooLarge(int max) implements BookingProblem {}

    /** Who books for another has heard that he agrees. */
    @ProblemType(value = "urn:kepu:problem:booking-consent-missing", field = "consent")
    record ConsentMissing() implements BookingProblem {}

    /** It is too late to give it back. */
    @ProblemType("urn:kepu:problem:booking-too-late")
    record TooLate(OffsetDateTime until) implements BookingProblem {}

    /** A step that its state does not allow. */
    @ProblemType("urn:kepu:problem:booking-wrong-state")
    record WrongState(BookingStatus found) implements BookingProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }
}
