package org.kepu.bench.stage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, asking again and again. */
public final class Wait {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Wait() {}

    /** Asks every 100 ms, five minutes at most. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, Duration.ofMillis(100), condition);
    }

    /**
     * Asks until the answer is yes.
     *
     * @throws IllegalStateException after five minutes
     */
    public static void until(String what, Duration pause, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("waited for " + PATIENCE.toSeconds() + " s until " + what);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
