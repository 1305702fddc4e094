package org.kepu.venues.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What the database refuses of venues: two of one name at one place. */
@ApplicationScoped
class VenueConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of("venue_name", new VenueProblem.Known());
    }
}
