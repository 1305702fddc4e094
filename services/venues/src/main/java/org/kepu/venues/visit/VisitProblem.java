package org.kepu.venues.visit;

import org.kepu.web.Problem;

/** What can go wrong at the desk. */
public sealed interface VisitProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** The opening is not of today, was called off, or has been closed. */
    record NotOpen() implements VisitProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:visit-not-open";
        }
    }

    /** No booking of this venue has this code. */
    record CodeUnknown() implements VisitProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:visit-code-unknown";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String field() {
            return "code";
        }
    }

    /** The party has come already, or gave its places back. */
    record CodeUsed(String found) implements VisitProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:visit-code-used";
        }

        @Override
        public java.util.Map<String, Object> parameters() {
            return java.util.Map.of("status", found);
        }
    }

    /** More people than were booked; the others are counted by heads. */
    record PartyLarger(int booked) implements VisitProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:visit-party-larger";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String field() {
            return "heads";
        }

        @Override
        public java.util.Map<String, Object> parameters() {
            return java.util.Map.of("max", booked);
        }
    }

    /** The correction says what stands there already. */
    record NothingToCorrect() implements VisitProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:visit-nothing-to-correct";
        }
    }
}
