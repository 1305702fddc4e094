package org.kepu.operations;

/**
 * What became of the replay of a consumer's events.
 *
 * @param consumer the handler
 * @param replayed how many were handled
 * @param refused how many its handler still refuses; each has its new reason
 * @param held how many wait behind one of those, or are tried by somebody else at this moment
 * @param more whether there are others that were not tried yet: ask again
 */
public record ConsumerReplay(String consumer, int replayed, int refused, int held, boolean more) {}
