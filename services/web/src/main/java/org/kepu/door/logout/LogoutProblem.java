package org.kepu.door.logout;

import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can be wrong with the provider's word that a session is over. */
public sealed interface LogoutProblem extends Problem {

    /** No logout token of this provider for this door, or one that was obeyed before. */
    @ProblemType("urn:kepu:problem:logout-token-refused")
    record TokenRefused() implements LogoutProblem {}
}
