package org.kepu.presence;

import java.time.Instant;

/**
 * When presence at a session may be recorded (签到时间窗, R5), in city time, both ends included.
 *
 * @param opens first moment
 * @param closes last moment, not before {@code opens}
 */
public record SessionWindow(Instant opens, Instant closes) {

    public SessionWindow {
        if (closes.isBefore(opens)) {
            throw new IllegalArgumentException("closes must not be before opens, was " + closes + " < " + opens);
        }
    }

    /** Whether a moment lies in the window. */
    public boolean holds(Instant moment) {
        return !moment.isBefore(opens) && !moment.isAfter(closes);
    }

    /** Whether a step touches the window: the steps in which it opens and closes count. */
    public boolean touches(TimeStep step) {
        return step.compareTo(TimeStep.at(opens)) >= 0 && step.compareTo(TimeStep.at(closes)) <= 0;
    }
}
