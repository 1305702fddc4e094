package org.kepu.messaging.documents.relay;

/**
 * Events that still lie in their aggregates.
 *
 * @param oldestMillis when the oldest was written, or the greatest number where there is none
 */
record Undrained(long count, long oldestMillis) {

    static final Undrained NONE = new Undrained(0, Long.MAX_VALUE);

    Undrained and(long writtenMillis) {
        return new Undrained(count + 1, Math.min(oldestMillis, writtenMillis));
    }
}
