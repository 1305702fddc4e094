package org.kepu.venues.organisation;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with an organisation. */
public sealed interface OrganisationProblem extends Problem {

    /** A step that its state does not allow. */
    @ProblemType("urn:kepu:problem:organisation-wrong-state")
    record WrongState(OrganisationStatus found) implements OrganisationProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** One of this name stands at this place already. */
    @ProblemType("urn:kepu:problem:organisation-known")
    record Known() implements OrganisationProblem {}
}
