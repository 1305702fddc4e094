package org.kepu.metrics.plan;

import java.util.Map;
import org.kepu.web.Problem;

/** What can go wrong with a plan. */
public sealed interface PlanProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** A step its state does not allow. */
    record WrongState(String found) implements PlanProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:plan-wrong-state";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found);
        }
    }

    /** In force or ended, and therefore not to be replaced. */
    record AlreadyImported(String plan) implements PlanProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:plan-already-imported";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("plan", plan);
        }
    }

    /** One plan at a time is in force at a place: its groups are the primary groups. */
    record AnotherInForce() implements PlanProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:plan-another-in-force";
        }
    }
}
