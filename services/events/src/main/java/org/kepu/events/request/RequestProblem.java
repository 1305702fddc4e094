package org.kepu.events.request;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a request. */
sealed interface RequestProblem extends Problem {

    /** A step that its state does not allow. */
    @ProblemType("urn:kepu:problem:request-wrong-state")
    record WrongState(RequestStatus found) implements RequestProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** A complaint is answered in words, anything else by a session. */
    @ProblemType("urn:kepu:problem:request-other-kind")
    record OtherKind() implements RequestProblem {}

    /** Nobody stands above who has it. */
    @ProblemType("urn:kepu:problem:request-top-level")
    record TopLevel() implements RequestProblem {}

    /** The session named is not to come. */
    @ProblemType(value = "urn:kepu:problem:request-session-unsuitable", field = "session")
    record SessionUnsuitable() implements RequestProblem {}
}
