package org.kepu.events.session;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a session. */
public sealed interface SessionProblem extends Problem {

    /** It was cancelled or has been held: it changes no more. */
    @ProblemType("urn:kepu:problem:session-ended")
    record Ended(SessionStatus found) implements SessionProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** It has not begun and cannot be closed as held. */
    @ProblemType("urn:kepu:problem:session-not-begun")
    record NotBegun() implements SessionProblem {}

    /** It has begun, or attendance is recorded: it is neither moved nor called off. */
    @ProblemType("urn:kepu:problem:session-begun")
    record Begun() implements SessionProblem {}

    /** Its activity is not published, so it takes no sessions. */
    @ProblemType("urn:kepu:problem:session-activity-not-open")
    record ActivityNotOpen() implements SessionProblem {}
}
