package org.kepu.door.guard;

import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why a request goes no further than the door. */
public sealed interface GuardProblem extends Problem {

    /** It was made by another site, whatever the person wanted. */
    @ProblemType("urn:kepu:problem:guard-cross-site")
    record CrossSite() implements GuardProblem {}

    /** A call that changes something must say that our app makes it: {@code X-Kepu-App: m} or {@code console}. */
    @ProblemType("urn:kepu:problem:guard-app-missing")
    record AppMissing() implements GuardProblem {}

    /** A page of ours inside a page of somebody's. */
    @ProblemType("urn:kepu:problem:guard-framed")
    record Framed() implements GuardProblem {}
}
