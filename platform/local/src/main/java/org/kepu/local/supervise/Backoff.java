package org.kepu.local.supervise;

/** How long to wait before a part is started again: at once after one death, longer the more often it dies. */
final class Backoff {

    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 30_000;

    /** A part that was ready for this long is well again. */
    static final long WELL_MILLIS = 60_000;

    private long next = FIRST_MILLIS;

    /**
     * The wait after a death.
     *
     * @param readyMillis how long the part had been ready before it died
     */
    long afterDeath(long readyMillis) {
        if (readyMillis >= WELL_MILLIS) {
            next = FIRST_MILLIS;
        }
        long wait = next;
        next = Math.min(next * 2, LONGEST_MILLIS);
        return wait;
    }
}
