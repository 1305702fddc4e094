package org.kepu.local.backup;

import java.util.Locale;

/** What a person at the terminal sees while something takes its time: a line for each step, with the seconds it took. */
final class Say {

    private final long begun = System.nanoTime();
    private long last = begun;

    /** A step that has come to its end. */
    void done(String what) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "  %-68s %7.1f s%n", what, seconds(last, now));
        last = now;
    }

    /** Seconds since the first step began. */
    String all() {
        return String.format(Locale.ROOT, "%.1f s", seconds(begun, System.nanoTime()));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    static String mebi(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MiB", bytes / 1024.0 / 1024.0);
    }
}
