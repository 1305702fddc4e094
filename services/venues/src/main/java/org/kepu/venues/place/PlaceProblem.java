package org.kepu.venues.place;

import org.kepu.web.Problem;

/** What can go wrong with the register of places. */
public sealed interface PlaceProblem extends Problem {

    /** The same register is being imported right now. */
    record ImportRunning() implements PlaceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:place-import-running";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
