package org.kepu.venues.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What the database refuses of organisations: two of one name at one place. */
@ApplicationScoped
class OrganisationConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of("organisation_name", new OrganisationProblem.Known());
    }
}
