package org.kepu.messaging.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Tries a batch again, ever more slowly, while the database is away; gives up only when all patience is spent. */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration patience;

    Patience(IntakeConfig config) {
        this.patience = config.patience();
    }

    /**
     * Runs the work until it succeeds.
     *
     * @param passes tells a failure that passes by itself from one that stays
     * @throws RuntimeException the failure that stays, or the last one when patience is spent
     */
    public void whileAway(String consumer, Predicate<Throwable> passes, Runnable work) {
        // How long something waits is wall time by name, and no business time.
        long began = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                Duration waited = Duration.ofNanos(System.nanoTime() - began);
                if (!passes.test(e) || waited.plus(pause).compareTo(patience) > 0) {
                    throw e;
                }
                LOG.warnf("the database is away, the batch is tried again: consumer=%s waited=%s", consumer, waited);
                rest(pause, e);
                pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        }
    }

    private static void rest(Duration pause, RuntimeException cause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
