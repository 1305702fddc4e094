package org.kepu.due;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes turns until nothing is due, whenever it is woken: by the clock, or by a transaction that left something due at once. */
@ApplicationScoped
class DueLoop {

    private static final Logger LOG = Logger.getLogger(DueLoop.class);

    private final DueTurn turn;
    private final DueConfig config;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private int failures;

    DueLoop(DueTurn turn, DueConfig config) {
        this.turn = turn;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            LOG.info("due work is switched off: items wait");
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("kepu-due").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        nudges.release();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    @Scheduled(every = "${kepu.due.every:1s}", identity = "kepu-due")
    void tick() {
        wake();
    }

    void wake() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    private void run() {
        while (running) {
            try {
                nudges.acquire();
                nudges.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            takeTurns();
        }
    }

    private void takeTurns() {
        try {
            while (running && turn.take()) {
                failures = 0;
            }
            failures = 0;
        } catch (RuntimeException e) {
            failures++;
            // Said once at its start and then every hundredth time: a long outage must not fill the log.
            if (failures == 1 || failures % 100 == 0) {
                LOG.warnf("due work waits, its table cannot be read: count=%d reason=%s", failures, Fault.describe(e));
            }
        }
    }
}
