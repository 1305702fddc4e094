package org.kepu.venues.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What the database refuses of openings: fewer places than are booked. */
@ApplicationScoped
class OpeningConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of("opening_capacity", new OpeningProblem.CapacityBelowTaken());
    }
}
