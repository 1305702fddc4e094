package org.kepu.metrics.entered;

import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with an entered value. */
public sealed interface EnteredProblem extends Problem {

    /** There is one for this indicator, place and day; a correction names it. */
    @ProblemType("urn:kepu:problem:entered-value-exists")
    record Exists() implements EnteredProblem {}

    /** What is to be corrected has been corrected already. */
    @ProblemType("urn:kepu:problem:entered-value-already-replaced")
    record AlreadyReplaced() implements EnteredProblem {}
}
