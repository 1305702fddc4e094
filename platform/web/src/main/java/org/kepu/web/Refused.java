package org.kepu.web;

import java.io.Serial;

/**
 * Thrown by a use case to refuse a request. The transaction rolls back, nothing is stored, and the caller gets the
 * problem as {@code application/problem+json} in his language.
 */
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Refuses for {@code problem}. It is an answer, not a defect, so it carries no stack trace. */
    public Refused(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    /** Why the request was refused. */
    public Problem problem() {
        return problem;
    }
}
