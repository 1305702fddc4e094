package org.kepu.venues.venue;

import java.util.Map;
import org.kepu.web.Problem;

/** What can go wrong with a venue. */
public sealed interface VenueProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** A step that its state does not allow. */
    record WrongState(VenueStatus found) implements VenueProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:venue-wrong-state";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Nobody checks what he registered himself. */
    record OwnCheck() implements VenueProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:venue-own-check";
        }
    }

    /** One of this name stands at this place already. */
    record Known() implements VenueProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:venue-known";
        }
    }

    /** Its host has ended. */
    record HostEnded() implements VenueProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:venue-host-ended";
        }
    }

    /** A venue keeps at least one manager. */
    record NobodyLeft() implements VenueProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:venue-last-manager";
        }
    }
}
