package org.kepu.events.session;

import java.util.Map;
import org.kepu.web.Problem;

/** What can go wrong with a session. */
public sealed interface SessionProblem extends Problem {

    /** It was cancelled or has been held: it changes no more. */
    record Ended(SessionStatus found) implements SessionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:session-ended";
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

    /** It has not begun and cannot be closed as held. */
    record NotBegun() implements SessionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:session-not-begun";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** Its activity is not published, so it takes no sessions. */
    record ActivityNotOpen() implements SessionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:session-activity-not-open";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
