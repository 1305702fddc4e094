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

    /** Some of its sessions are still to come: they are held or cancelled first. */
    record SessionsOpen(int open) implements ActivityProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:activity-sessions-open";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("count", open);
        }
    }

    /** None of its sessions was held: there is nothing to complete, it is cancelled instead. */
    record NothingHeld() implements ActivityProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:activity-nothing-held";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** Some of its sessions were held: it can only be completed. */
    record AlreadyHeld() implements ActivityProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:activity-already-held";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
