package org.kepu.venues.vocabulary;

import org.kepu.web.Problem;

/** What can go wrong with a vocabulary. */
public sealed interface VocabularyProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** The platform's own rules hang on its terms. */
    record Closed() implements VocabularyProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:vocabulary-closed";
        }
    }

    /** The code is taken, ended or not: a code is never used again. */
    record CodeTaken() implements VocabularyProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:vocabulary-code-taken";
        }
    }

    /** The term has ended already. */
    record TermEnded() implements VocabularyProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:vocabulary-term-ended";
        }
    }
}
