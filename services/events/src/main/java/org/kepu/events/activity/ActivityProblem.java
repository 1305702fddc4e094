package org.kepu.events.activity;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with an activity. */
public sealed interface ActivityProblem extends Problem {

    /** A step that its state does not allow. */
    @ProblemType("urn:kepu:problem:activity-wrong-state")
    record WrongState(ActivityStatus found) implements ActivityProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Some of its sessions are still to come: they are held or cancelled first. */
    @ProblemType("urn:kepu:problem:activity-sessions-open")
    record SessionsOpen(int count) implements ActivityProblem {}

    /** None of its sessions was held: there is nothing to complete, it is cancelled instead. */
    @ProblemType("urn:kepu:problem:activity-nothing-held")
    record NothingHeld() implements ActivityProblem {}

    /** Some of its sessions were held: it can only be completed. */
    @ProblemType("urn:kepu:problem:activity-already-held")
    record AlreadyHeld() implements ActivityProblem {}
}
