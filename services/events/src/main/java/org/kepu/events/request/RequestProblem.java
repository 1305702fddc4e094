package org.kepu.events.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Problem;

/** What can go wrong with a request. */
sealed interface RequestProblem extends Problem {

    /** A step that its state does not allow. */
    record WrongState(RequestStatus found) implements RequestProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:request-wrong-state";
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

    /** Nobody stands above who has it. */
    record TopLevel() implements RequestProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:request-top-level";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** The session named is not to come. */
    record SessionUnsuitable() implements RequestProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:request-session-unsuitable";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public @Nullable String field() {
            return "session";
        }
    }
}
