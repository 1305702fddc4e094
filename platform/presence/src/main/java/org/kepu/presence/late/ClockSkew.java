package org.kepu.presence.late;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * How far a device clock is from city time (时钟偏差): positive where the device runs ahead. Stored as evidence with what
 * it sent; never used to let somebody in.
 *
 * @param ahead device time minus city time at the moment of the upload, whole seconds
 */
public record ClockSkew(Duration ahead) {

    /** From here on a skew is worth a flag; below it, it is a slow network or a careless clock. */
    public static final Duration NOTABLE = Duration.ofMinutes(2);

    public ClockSkew {
        ahead = Duration.ofSeconds(ahead.toSeconds());
    }

    /** The skew of a device that said {@code deviceNow} when it was {@code now} in the city. */
    public static ClockSkew between(OffsetDateTime deviceNow, OffsetDateTime now) {
        return new ClockSkew(Duration.between(now, deviceNow));
    }

    /** The skew in seconds, as stored. */
    public long seconds() {
        return ahead.toSeconds();
    }

    /** Whether it should be flagged as {@code clock-skew}. */
    public boolean isNotable() {
        return ahead.abs().compareTo(NOTABLE) >= 0;
    }

    /** What city time was when the device's clock showed {@code deviceTime}, if it has run evenly since. */
    public OffsetDateTime toCityTime(OffsetDateTime deviceTime) {
        return deviceTime.minus(ahead);
    }
}
