package org.kepu.web;

/**
 * A body longer than the endpoint takes (413).
 *
 * @param limit most bytes
 */
@ProblemType("urn:kepu:problem:too-large")
public record TooLarge(long limit) implements Problem {}
