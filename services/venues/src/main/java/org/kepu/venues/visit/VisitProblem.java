package org.kepu.venues.visit;

import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong at the desk. */
public sealed interface VisitProblem extends Problem {

    /** The opening is not of today, was called off, or has been closed. */
    @ProblemType("urn:kepu:problem:visit-not-open")
    record NotOpen() implements VisitProblem {}

    /** No booking of this venue has this code. */
    @ProblemType(value = "urn:kepu:problem:visit-code-unknown", field = "code")
    record CodeUnknown() implements VisitProblem {}

    /** The party has come already, or gave its places back. */
    @ProblemType("urn:kepu:problem:visit-code-used")
    record CodeUsed(String found) implements VisitProblem {
        @Override
        public java.util.Map<String, Object> parameters() {
            return java.util.Map.of("status", found);
        }
    }

    /** More people than were booked; the others are counted by heads. */
    @ProblemType(value = "urn:kepu:problem:visit-party-larger", field = "heads")
    record PartyLarger(int booked) implements VisitProblem {
        @Override
        public java.util.Map<String, Object> parameters() {
            return java.util.Map.of("max", booked);
        }
    }

    /** The correction says what stands there already. */
    @ProblemType("urn:kepu:problem:visit-nothing-to-correct")
    record NothingToCorrect() implements VisitProblem {}
}
