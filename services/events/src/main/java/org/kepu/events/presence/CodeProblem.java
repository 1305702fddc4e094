package org.kepu.events.presence;

import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why no code is shown. */
public sealed interface CodeProblem extends Problem {

    /** The session was cancelled, or is long over. */
    @ProblemType("urn:kepu:problem:session-no-code-now")
    record NoneNow() implements CodeProblem {}
}
