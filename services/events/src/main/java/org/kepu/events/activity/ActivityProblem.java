package org.kepu.events.activity;

import java.util.Map;
import org.kepu.web.Problem;

/** What can go wrong with an activity. */
public sealed interface ActivityProblem extends Problem {

    /** A step that its state does not allow. */
    record WrongState(ActivityStatus found) implements ActivityProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:activity-wrong-state";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }
}
