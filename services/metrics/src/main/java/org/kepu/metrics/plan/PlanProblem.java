package org.kepu.metrics.plan;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a plan. */
public sealed interface PlanProblem extends Problem {

    /** A step its state does not allow. */
    @ProblemType("urn:kepu:problem:plan-wrong-state")
    record WrongState(String found) implements PlanProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found);
        }
    }

    /** In force or ended, and therefore not to be replaced. */
    @ProblemType("urn:kepu:problem:plan-already-imported")
    record AlreadyImported(String plan) implements PlanProblem {}

    /** One plan at a time is in force at a place: its groups are the primary groups. */
    @ProblemType("urn:kepu:problem:plan-another-in-force")
    record AnotherInForce() implements PlanProblem {}
}
