package org.kepu.venues.vocabulary;

import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a vocabulary. */
public sealed interface VocabularyProblem extends Problem {

    /** The platform's own rules hang on its terms. */
    @ProblemType("urn:kepu:problem:vocabulary-closed")
    record Closed() implements VocabularyProblem {}

    /** The code is taken, ended or not: a code is never used again. */
    @ProblemType("urn:kepu:problem:vocabulary-code-taken")
    record CodeTaken() implements VocabularyProblem {}

    /** The term has ended already. */
    @ProblemType("urn:kepu:problem:vocabulary-term-ended")
    record TermEnded() implements VocabularyProblem {}
}
