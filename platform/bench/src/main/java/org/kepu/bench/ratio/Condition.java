package org.kepu.bench.ratio;

/**
 * What must hold beside the ratio, or else the ratio counts for nothing.
 *
 * @param words what was looked at and what was found
 */
public record Condition(String words, boolean holds) {}
