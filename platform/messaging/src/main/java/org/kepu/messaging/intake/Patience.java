package org.kepu.messaging.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.kepu.messaging.IntakeConfig;

/** Tries a batch again, ever more slowly, while the database is away; gives up only when all patience is spent. */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration patience;

    Patience(IntakeConfig config) {
        this.patience = config.patience();
    }

    void whileAway(String consumer, Runnable work) {
        // Wall time by name: how long something waits is no business time.
        long began = System.nanoTime();
        Duration pause = Duration.ofMillis(100);
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                Duration waited = Duration.ofNanos(System.nanoTime() - began);
                if (!Transient.is(e) || waited.compareTo(patience) > 0) {
                    throw e;
                }
                LOG.warnf("the database is away, the batch is tried again: consumer=%s waited=%s", consumer, waited);
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}
