package org.kepu.venues.opening;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with an opening. */
public sealed interface OpeningProblem extends Problem {

    /** A step that its state does not allow. */
    @ProblemType("urn:kepu:problem:opening-wrong-state")
    record WrongState(OpeningStatus found) implements OpeningProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Only a venue that is listed opens its doors. */
    @ProblemType("urn:kepu:problem:opening-venue-not-listed")
    record VenueNotListed() implements OpeningProblem {}

    /** More places are booked than would be left. */
    @ProblemType("urn:kepu:problem:opening-capacity-below-taken")
    record CapacityBelowTaken() implements OpeningProblem {}

    /** It is not over. */
    @ProblemType("urn:kepu:problem:opening-not-over")
    record NotOver() implements OpeningProblem {}
}
