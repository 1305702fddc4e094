package org.kepu.door.session;

import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can be wrong with a session. */
public sealed interface SessionProblem extends Problem {

    /** Nobody is signed in, or no longer; what was typed should be kept and sent again after signing in. */
    @ProblemType("urn:kepu:problem:sign-in-ended")
    record Ended() implements SessionProblem {}

    /** Another account has signed in since the page was opened: {@link ExpectedAccount}. */
    @ProblemType("urn:kepu:problem:another-account")
    record AnotherAccount() implements SessionProblem {}
}
