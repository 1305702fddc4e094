package org.kepu.venues.place;

import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with the register of places. */
public sealed interface PlaceProblem extends Problem {

    /** The same register is being imported right now. */
    @ProblemType("urn:kepu:problem:place-import-running")
    record ImportRunning() implements PlaceProblem {}
}
