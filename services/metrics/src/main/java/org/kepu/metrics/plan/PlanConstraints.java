package org.kepu.metrics.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What broken constraints of {@code plan} mean. */
@ApplicationScoped
class PlanConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of("plan_in_force", new PlanProblem.AnotherInForce());
    }
}
