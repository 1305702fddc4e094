package org.kepu.observability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The honest end of a service that cannot go on: it says why, is not ready from that moment, and its process ends with
 * code 70 within ten seconds, so that whoever watches processes starts it again. Nobody restarts a container that is
 * merely unhealthy.
 */
@ApplicationScoped
public class FatalExit {

    /** The exit code: "internal software error" of {@code sysexits.h}. */
    public static final int CODE = 70;

    private static final Logger LOG = Logger.getLogger(FatalExit.class);

    private final FatalExitConfig config;
    private final ProcessEnd process;
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    FatalExit(FatalExitConfig config, ProcessEnd process) {
        this.config = config;
        this.process = process;
    }

    /** Orders the end. The first reason stands; further calls are ignored. */
    public void because(String why, Throwable cause) {
        if (!reason.compareAndSet(null, why)) {
            return;
        }
        LOG.errorf(cause, "the service cannot go on and ends: reason=%s code=%d", why, CODE);
        if (config.enabled()) {
            // Its own daemon threads: the pools of the application may be what is stuck.
            ScheduledExecutorService end = Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().daemon().name("fatal-exit-", 0).factory());
            after(config.after(), end, () -> process.orderly(CODE));
            after(config.within(), end, () -> process.now(CODE));
        }
    }

    private static void after(Duration pause, ScheduledExecutorService threads, Runnable step) {
        var _ = threads.schedule(step, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why the service is ending; empty while it goes on. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason.get());
    }
}
