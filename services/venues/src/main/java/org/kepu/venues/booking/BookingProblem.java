package org.kepu.venues.booking;

import java.time.OffsetDateTime;
import java.util.Map;
import org.kepu.web.Problem;

/** Why nobody can book, or give a booking back. */
public sealed interface BookingProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** Fewer places are left than the party has people. */
    record Full(int left) implements BookingProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:booking-full";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("left", left);
        }
    }

    /** The person has a booking for this opening already. */
    record Already() implements BookingProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:booking-already";
        }
    }

    /** The opening takes no bookings, or none at this time. */
    record NotTaken() implements BookingProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:booking-not-taken";
        }
    }

    /** The party is larger than one booking may be. */
    record PartyTooLarge(int most) implements BookingProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:booking-party-too-large";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String field() {
            return "partySize";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("max", most);
        }
    }

    /** Who books for another has heard that he agrees. */
    record ConsentMissing() implements BookingProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:booking-consent-missing";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String field() {
            return "consent";
        }
    }

    /** It is too late to give it back. */
    record TooLate(OffsetDateTime until) implements BookingProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:booking-too-late";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("until", until);
        }
    }

    /** A step that its state does not allow. */
    record WrongState(BookingStatus found) implements BookingProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:booking-wrong-state";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }
}
