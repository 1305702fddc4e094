package org.kepu.day;

import java.util.Locale;

/**
 * How much happens on the day.
 *
 * @param divisor 1 for the whole day, 20 for the small one of {@code make test}
 */
public record DaySize(int divisor) {

    public static final DaySize FULL = new DaySize(1);
    public static final DaySize SMALL = new DaySize(20);

    public DaySize {
        if (divisor < 1) {
            throw new IllegalArgumentException("divisor must be positive, was " + divisor);
        }
    }

    /** The size somebody named: {@code full}, {@code small} or a divisor. */
    public static DaySize of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "full" -> FULL;
            case "small" -> SMALL;
            default -> new DaySize(divisor(name));
        };
    }

    private static int divisor(String name) {
        if (!name.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("--size must be full, small or a divisor, was " + name);
        }
        return Integer.parseInt(name);
    }

    /** This share of a number, at least one. */
    public int of(int whole) {
        return Math.max(1, whole / divisor);
    }

    public int sessions() {
        return of(300);
    }

    public int volunteers() {
        return of(2000);
    }

    /** Volunteers with an account of their own; the others were registered by a helper. */
    public int volunteersWithAccount() {
        return of(400);
    }

    public int venues() {
        return of(70);
    }

    public int attendances() {
        return of(30_000);
    }
}
