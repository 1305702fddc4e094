package org.kepu.messaging.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.OutboxWritten;
import org.kepu.messaging.RelayConfig;

/** Runs the relay: at once when a transaction wrote to the outbox, and every poll interval as a safety net. */
@ApplicationScoped
class RelayLoop {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Relay relay;
    private final RelayConfig config;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private int failures;

    RelayLoop(Relay relay, RelayConfig config) {
        this.relay = relay;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            LOG.info("the relay is switched off: events stay in the outbox");
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("kepu-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        nudges.release();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    void nudge(@Observes OutboxWritten written) {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    private void run() {
        while (running) {
            try {
                if (!onePass()) {
                    rest();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One pass; true when another should follow at once. */
    private boolean onePass() {
        try {
            return switch (relay.pass()) {
                case Relay.Pass.Elsewhere ignored -> false;
                case Relay.Pass.Done(int sent, int refused, boolean more) -> {
                    if (refused > 0) {
                        LOG.errorf("the broker refused events; they are tried again, then parked: count=%d", refused);
                    }
                    failures = 0;
                    yield more || (sent > 0 && refused == 0);
                }
                case Relay.Pass.Unreachable(Throwable cause) -> {
                    failed("the broker cannot be reached; events wait in the outbox", cause);
                    yield false;
                }
            };
        } catch (SQLException | RuntimeException e) {
            failed("the outbox cannot be read; events wait in it", e);
            return false;
        }
    }

    private void failed(String what, Throwable cause) {
        failures++;
        // Said once at its start and then every hundredth time: a long outage must not fill the log.
        if (failures == 1 || failures % 100 == 0) {
            LOG.warnf("%s: failures=%d cause=%s", what, failures, cause.toString());
        }
    }

    private void rest() throws InterruptedException {
        long base = config.poll().toMillis();
        long pause = failures == 0 ? base : Math.min(base << Math.min(failures, 5), LONGEST_PAUSE.toMillis());
        if (nudges.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }
}
