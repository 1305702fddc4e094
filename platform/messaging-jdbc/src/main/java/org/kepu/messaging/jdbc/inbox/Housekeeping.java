package org.kepu.messaging.jdbc.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.kepu.base.WallTime;
import org.kepu.messaging.intake.IntakeConfig;

/**
 * Forgets, every hour and in small transactions, what the inbox need no longer know: events read longer ago than {@code
 * kepu.intake.keep-inbox}, and parked events settled longer ago.
 */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int BATCH = 5_000;

    private final InboxTable inbox;
    private final ParkedRows parked;
    private final Duration keep;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kepu-housekeeping").daemon().factory());

    Housekeeping(InboxTable inbox, ParkedRows parked, IntakeConfig config) {
        this.inbox = inbox;
        this.parked = parked;
        this.keep = config.keepInbox();
    }

    void start(@Observes StartupEvent event) {
        var _ = clock.scheduleWithFixedDelay(this::tidy, 5, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void tidy() {
        try {
            int forgotten = forgetOld();
            if (forgotten > 0) {
                LOG.infof("the inbox forgot what is long done: count=%d", forgotten);
            }
        } catch (SQLException | RuntimeException e) {
            // The next hour comes.
            LOG.warnf("the inbox could not be tidied: cause=%s", e);
        }
    }

    /** Forgets what is older than the limit; says how many rows. */
    int forgetOld() throws SQLException {
        OffsetDateTime limit = WallTime.utc().minus(keep);
        int total = 0;
        int batch;
        do {
            batch = inbox.forgetBefore(limit, BATCH) + parked.forgetSettledBefore(limit, BATCH);
            total += batch;
        } while (batch > 0);
        return total;
    }
}
