package org.kepu.venues.organisation;

import java.util.Map;
import org.kepu.web.Problem;

/** What can go wrong with an organisation. */
public sealed interface OrganisationProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** A step that its state does not allow. */
    record WrongState(OrganisationStatus found) implements OrganisationProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:organisation-wrong-state";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** One of this name stands at this place already. */
    record Known() implements OrganisationProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:organisation-known";
        }
    }
}
