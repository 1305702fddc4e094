package org.kepu.events.presence;

import org.kepu.web.Problem;

/** Why no code is shown. */
public sealed interface CodeProblem extends Problem {

    /** The session was cancelled, or is over for good. */
    record NoneNow() implements CodeProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:session-no-code-now";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
