package org.kepu.venues.opening;

import java.util.Map;
import org.kepu.web.Problem;

/** What can go wrong with an opening. */
public sealed interface OpeningProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** A step that its state does not allow. */
    record WrongState(OpeningStatus found) implements OpeningProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:opening-wrong-state";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Only a venue that is listed opens its doors. */
    record VenueNotListed() implements OpeningProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:opening-venue-not-listed";
        }
    }

    /** More places are booked than would be left. */
    record CapacityBelowTaken() implements OpeningProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:opening-capacity-below-taken";
        }
    }

    /** It is not over. */
    record NotOver() implements OpeningProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:opening-not-over";
        }
    }
}
