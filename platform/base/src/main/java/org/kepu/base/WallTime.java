package org.kepu.base;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Wall time, by name, for what is technical: tokens, time-outs, retention, the age of a row. Whatever a person reads or a
 * rule decides takes {@link CityTime}. No other class asks a system clock; a rule of the test kit says so.
 */
public final class WallTime {

    private WallTime() {}

    /** Now. */
    public static Instant instant() {
        return Instant.now();
    }

    /** Now, in UTC: what a {@code timestamptz} column takes. */
    public static OffsetDateTime utc() {
        return OffsetDateTime.ofInstant(instant(), ZoneOffset.UTC);
    }
}
