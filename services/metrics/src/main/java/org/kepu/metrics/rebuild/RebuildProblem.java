package org.kepu.metrics.rebuild;

import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a rebuild. */
public sealed interface RebuildProblem extends Problem {

    /** One at a time. */
    @ProblemType("urn:kepu:problem:rebuild-running")
    record Running() implements RebuildProblem {}
}
