package org.kepu.content.pack;

import java.util.Map;
import org.kepu.web.Problem;

/** What can go wrong with a package. */
public sealed interface PackProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** It is closed or withdrawn. */
    record Ended(PackStatus found) implements PackProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:package-ended";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** An edition in it was not approved by a reviewer, or is no longer the one to be read. */
    record NotApproved(int number) implements PackProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:package-item-not-approved";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("number", number);
        }
    }

    /** None of its items has a later edition, so there is nothing to correct. */
    record NothingToCorrect() implements PackProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:package-nothing-to-correct";
        }
    }
}
