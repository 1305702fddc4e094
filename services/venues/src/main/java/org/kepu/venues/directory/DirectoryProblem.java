package org.kepu.venues.directory;

import java.util.OptionalLong;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why something that needs the sign-in server cannot be done. */
public sealed interface DirectoryProblem extends Problem {

    /** It does not answer, or does not know this service; what was accepted before is kept and carried out later. */
    @ProblemType("urn:kepu:problem:account-directory-away")
    record Away() implements DirectoryProblem {

        private static final long SECONDS = 30;

        @Override
        public OptionalLong retryAfterSeconds() {
            return OptionalLong.of(SECONDS);
        }
    }
}
