package org.kepu.base;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A daemon thread that lets city time follow its file, well within the 100 ms a mover may count on. */
final class CityTimeFollower implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CityTimeFollower.class);
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final CityTime time;
    private final ScheduledExecutorService thread;
    private boolean readable = true;

    private CityTimeFollower(CityTime time) {
        this.time = time;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("city-time").factory());
    }

    static CityTimeFollower start(CityTime time) {
        CityTimeFollower follower = new CityTimeFollower(time);
        var _ = follower.thread.scheduleWithFixedDelay(follower::refresh, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return follower;
    }

    void refresh() {
        try {
            time.refresh();
            readable = true;
        } catch (RuntimeException e) {
            // Said once per fault: the file is read 25 times a second, and city time stands where it was meanwhile.
            if (readable) {
                LOG.warn("City time keeps its offset because its file cannot be read", e);
            }
            readable = false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
