package org.kepu.metrics.entered;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What broken constraints of {@code entered_value} mean. */
@ApplicationScoped
class EnteredConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of(
                "entered_value_current", new EnteredProblem.Exists(),
                "entered_value_replaces", new EnteredProblem.AlreadyReplaced());
    }
}
