package org.kepu.venues.recognition;

import java.time.LocalDate;
import java.util.Map;
import org.kepu.web.Problem;

/** What can go wrong with a recognition. */
public sealed interface RecognitionProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** A step that its state does not allow. */
    record WrongState(RecognitionStatus found) implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-wrong-state";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** The round takes no applications today. */
    record RoundClosed() implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-round-closed";
        }
    }

    /** The holder does not lie within the round's place. */
    record OutsideRound() implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-outside-round";
        }
    }

    /** It is applied for or held already. */
    record Already() implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-already";
        }
    }

    /** Only a venue of the register can hold a recognition. */
    record HolderNotListed() implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-holder-not-listed";
        }
    }

    /** Applying, checking and conferring are for different people. */
    record SamePerson() implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-same-person";
        }
    }

    /** Objections are still taken. */
    record StillPublicised(LocalDate until) implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-still-publicised";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("until", until);
        }
    }

    /** Objections are taken only while it is publicised. */
    record NotPublicised() implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-not-publicised";
        }
    }

    /** An objection waits for its settlement, or was upheld. */
    record ObjectionStands(int count) implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-objection-stands";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("count", count);
        }
    }

    /** The caller has objected already. */
    record ObjectedAlready() implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-objected-already";
        }
    }

    /** The objection has been settled. */
    record ObjectionSettled() implements RecognitionProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:recognition-objection-settled";
        }
    }
}
