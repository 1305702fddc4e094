package org.kepu.content.pack;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a package. */
public sealed interface PackProblem extends Problem {

    /** It is closed or withdrawn. */
    @ProblemType("urn:kepu:problem:package-ended")
    record Ended(PackStatus found) implements PackProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** An edition in it was not approved by a reviewer, or is no longer the one to be read. */
    @ProblemType("urn:kepu:problem:package-item-not-approved")
    record NotApproved(int number) implements PackProblem {}

    /** None of its items has a later edition, so there is nothing to correct. */
    @ProblemType("urn:kepu:problem:package-nothing-to-correct")
    record NothingToCorrect() implements PackProblem {}
}
