package org.kepu.venues.recognition;

import java.time.LocalDate;
import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a recognition. */
public sealed interface RecognitionProblem extends Problem {

    /** A step that its state does not allow. */
    @ProblemType("urn:kepu:problem:recognition-wrong-state")
    record WrongState(RecognitionStatus found) implements RecognitionProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** The round takes no applications today. */
    @ProblemType("urn:kepu:problem:recognition-round-closed")
    record RoundClosed() implements RecognitionProblem {}

    /** The holder does not lie within the round's place. */
    @ProblemType("urn:kepu:problem:recognition-outside-round")
    record OutsideRound() implements RecognitionProblem {}

    /** It is applied for or held already. */
    @ProblemType("urn:kepu:problem:recognition-already")
    record Already() implements RecognitionProblem {}

    /** Only a venue of the register can hold a recognition. */
    @ProblemType("urn:kepu:problem:recognition-holder-not-listed")
    record HolderNotListed() implements RecognitionProblem {}

    /** Applying, checking and conferring are for different people. */
    @ProblemType("urn:kepu:problem:recognition-same-person")
    record SamePerson() implements RecognitionProblem {}

    /** Objections are still taken. */
    @ProblemType("urn:kepu:problem:recognition-still-publicised")
    record StillPublicised(LocalDate until) implements RecognitionProblem {}

    /** Objections are taken only while it is publicised. */
    @ProblemType("urn:kepu:problem:recognition-not-publicised")
    record NotPublicised() implements RecognitionProblem {}

    /** An objection waits for its settlement, or was upheld. */
    @ProblemType("urn:kepu:problem:recognition-objection-stands")
    record ObjectionStands(int count) implements RecognitionProblem {}

    /** The caller has objected already. */
    @ProblemType("urn:kepu:problem:recognition-objected-already")
    record ObjectedAlready() implements RecognitionProblem {}

    /** The objection has been settled. */
    @ProblemType("urn:kepu:problem:recognition-objection-settled")
    record ObjectionSettled() implements RecognitionProblem {}
}
