package org.kepu.metrics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What broken constraints of {@code rebuild} mean. */
@ApplicationScoped
class RebuildConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of("rebuild_running", new RebuildProblem.Running());
    }
}
