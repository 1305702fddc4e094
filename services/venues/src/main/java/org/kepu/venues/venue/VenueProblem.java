package org.kepu.venues.venue;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a venue. */
public sealed interface VenueProblem extends Problem {

    /** A step that its state does not allow. */
    @ProblemType("urn:kepu:problem:venue-wrong-state")
    record WrongState(VenueStatus found) implements VenueProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Nobody checks what he registered himself. */
    @ProblemType("urn:kepu:problem:venue-own-check")
    record OwnCheck() implements VenueProblem {}

    /** One of this name stands at this place already. */
    @ProblemType("urn:kepu:problem:venue-known")
    record Known() implements VenueProblem {}

    /** Its host has ended. */
    @ProblemType("urn:kepu:problem:venue-host-ended")
    record HostEnded() implements VenueProblem {}

    /** A venue keeps at least one manager. */
    @ProblemType("urn:kepu:problem:venue-last-manager")
    record NobodyLeft() implements VenueProblem {}
}
