package org.kepu.metrics.entered;

import org.kepu.web.Problem;

/** What can go wrong with an entered value. */
public sealed interface EnteredProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** There is one for this indicator, place and day; a correction names it. */
    record Exists() implements EnteredProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:entered-value-exists";
        }
    }

    /** What is to be corrected has been corrected already. */
    record AlreadyReplaced() implements EnteredProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:entered-value-already-replaced";
        }
    }
}
