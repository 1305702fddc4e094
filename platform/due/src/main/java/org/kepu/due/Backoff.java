package org.kepu.due;

import java.time.Duration;

/**
 * How long to wait before the next try: twice as long after each failure, up to a limit.
 *
 * @param first after the first failure
 * @param longest at most
 */
record Backoff(Duration first, Duration longest) {

    Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "first must be positive and not above longest, were " + first + ", " + longest);
        }
    }

    /** The pause after so many failures, from 1. */
    Duration after(int failures) {
        // Beyond thirty doublings any first pause is over any limit.
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 30));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
