package org.kepu.venues.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What the database refuses of imports: a second one of a register at the same time. */
@ApplicationScoped
class PlaceConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of("place_import_running", new PlaceProblem.ImportRunning());
    }
}
