package org.kepu.web;

import java.util.Optional;

/**
 * Knows which problem the exceptions of one library mean, for instance that its server is away. Found as a CDI bean;
 * asked for the exception and each of its causes.
 */
public interface ProblemSource {

    /** The problem this exception means, or empty where it means nothing here. */
    Optional<Problem> problemOf(Throwable fault);
}
