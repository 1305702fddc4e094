package org.kepu.due.retention;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * What a service forgets after a time (保存期限, R20: retention per purpose). A bean of it is found by {@link RetentionJob};
 * docs/operations/retention.md lists all of them beside what is kept for good.
 */
public interface Retention {

    /** A name for the log and the figures, such as {@code bookings}. */
    String name();

    /** How long it is kept, in city time after the moment that matters: the end of an opening, a scan. */
    Duration keep();

    /**
     * Forgets one batch in the current transaction, passing over rows that somebody else holds.
     *
     * @param before a moment of city time: what ended before it is forgotten
     * @param most how many at most
     * @return how many
     */
    int forget(OffsetDateTime before, int most);
}
