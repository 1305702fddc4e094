package org.kepu.presence;

import java.time.Duration;
import java.time.Instant;

/**
 * A step of the rotating code (时间步): thirty seconds of city time, counted from 1970-01-01T00:00:00Z (R1).
 *
 * @param number n = ⌊city time in seconds / 30⌋, not negative, at most {@value #MAX}
 */
public record TimeStep(long number) implements CodeStep, Comparable<TimeStep> {

    /** Length of a step in seconds. */
    public static final int SECONDS = 30;

    /** A bound far beyond any real time that keeps the text and every sum small. */
    static final long MAX = 999_999_999_999L;

    public TimeStep {
        if (number < 0 || number > MAX) {
            throw new IllegalArgumentException("number must be between 0 and " + MAX + ", was " + number);
        }
    }

    /** The step a moment of city time lies in. */
    public static TimeStep at(Instant cityTime) {
        return new TimeStep(Math.floorDiv(cityTime.getEpochSecond(), SECONDS));
    }

    /** The first moment of this step. */
    public Instant start() {
        return Instant.ofEpochSecond(number * SECONDS);
    }

    /** How far this step lies behind another: 0 is the same step, negative is after it. */
    public long behind(TimeStep other) {
        return other.number - number;
    }

    /** The step before this one. */
    public TimeStep before() {
        return new TimeStep(number - 1);
    }

    /** From the start of this step to {@code moment}. */
    public Duration until(Instant moment) {
        return Duration.between(start(), moment);
    }

    @Override
    public String text() {
        return Long.toString(number);
    }

    @Override
    public byte[] message() {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[i] = (byte) (number >>> (56 - 8 * i));
        }
        return bytes;
    }

    @Override
    public int compareTo(TimeStep other) {
        return Long.compare(number, other.number);
    }
}
