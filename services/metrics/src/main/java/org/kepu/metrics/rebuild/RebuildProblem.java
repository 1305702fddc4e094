package org.kepu.metrics.rebuild;

import org.kepu.web.Problem;

/** What can go wrong with a rebuild. */
public sealed interface RebuildProblem extends Problem {

    /** One at a time. */
    record Running() implements RebuildProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:rebuild-running";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
