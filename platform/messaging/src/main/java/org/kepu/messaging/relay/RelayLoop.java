package org.kepu.messaging.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.OutboxWritten;
import org.kepu.observability.FatalExit;

/**
 * Runs the relay: at once when a transaction wrote to the outbox, and every poll interval as a safety net. It never gives
 * up by itself: a store or a broker that is away is asked again, at most two seconds later.
 */
@ApplicationScoped
class RelayLoop {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration ELSEWHERE_PAUSE = Duration.ofMillis(50);

    private final Instance<Relay> relays;
    private final RelayMetrics metrics;
    private final RelayState state;
    private final FatalExit exit;
    private final RelayConfig config;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private int failures;

    RelayLoop(Instance<Relay> relays, RelayMetrics metrics, RelayState state, FatalExit exit, RelayConfig config) {
        this.relays = relays;
        this.metrics = metrics;
        this.state = state;
        this.exit = exit;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (relays.isUnsatisfied()) {
            // A service that only reads has no outbox.
            return;
        }
        Relay relay = relays.get();
        if (!config.enabled()) {
            LOG.info("the relay is switched off: events stay in the outbox");
            return;
        }
        metrics.register();
        running = true;
        state.found(RelayState.At.STARTING);
        thread = Thread.ofPlatform().name("kepu-relay").daemon().start(() -> run(relay));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        nudges.release();
        if (thread != null && !thread.join(Duration.ofSeconds(5))) {
            // It waits for a broker that is away; what it was sending stays in the outbox.
            thread.interrupt();
            thread.join(Duration.ofSeconds(2));
        }
    }

    void nudge(@Observes OutboxWritten written) {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    private void run(Relay relay) {
        while (running) {
            try {
                Duration pause = onePass(relay);
                if (!pause.isZero() && nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Error e) {
                exit.because("the relay has stopped", e);
                throw e;
            }
        }
    }

    /** One pass; says how long to rest before the next. */
    private Duration onePass(Relay relay) throws InterruptedException {
        try {
            return switch (relay.pass()) {
                case Relay.Pass.Elsewhere() -> {
                    state.found(RelayState.At.ELSEWHERE);
                    metrics.elsewhere();
                    yield ELSEWHERE_PAUSE;
                }
                case Relay.Pass.Done(int sent, int refused, boolean more) -> {
                    state.found(RelayState.At.WORK);
                    done(sent, refused);
                    yield more || (sent > 0 && refused == 0) ? Duration.ZERO : config.poll();
                }
                case Relay.Pass.Unreachable(int sent, Throwable cause) -> {
                    metrics.sent(sent);
                    state.found(RelayState.At.BROKER_AWAY);
                    yield failed("the broker cannot be reached; events wait in the outbox", cause);
                }
            };
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            state.found(RelayState.At.STORE_AWAY);
            return failed("the outbox cannot be read or written; events wait in it", e);
        }
    }

    private void done(int sent, int refused) {
        metrics.here();
        metrics.sent(sent);
        if (failures > 0) {
            LOG.infof("the relay is at work again: failures=%d", failures);
            failures = 0;
        }
        if (refused > 0) {
            LOG.errorf("the broker refused events; they are tried again, then parked: count=%d", refused);
        }
    }

    private Duration failed(String what, Throwable cause) {
        failures++;
        // Said once at its start and then every hundredth time: a long outage must not fill the log.
        if (failures == 1 || failures % 100 == 0) {
            LOG.warnf("%s: failures=%d cause=%s", what, failures, cause);
        }
        long pause = config.poll().toMillis() << Math.min(failures, 5);
        return Duration.ofMillis(Math.min(pause, LONGEST_PAUSE.toMillis()));
    }
}
