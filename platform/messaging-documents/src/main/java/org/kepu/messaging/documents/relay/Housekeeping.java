package org.kepu.messaging.documents.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.kepu.base.WallTime;
import org.kepu.messaging.documents.intake.ParkedDocuments;
import org.kepu.messaging.intake.IntakeConfig;
import org.kepu.messaging.relay.RelayConfig;

/**
 * Forgets, every hour, sent events and settled parked ones that are old enough. Not by an index that expires: the trial
 * store has none that deletes.
 */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final OutboxCollection outbox;
    private final ParkedDocuments parked;
    private final RelayConfig relay;
    private final IntakeConfig intake;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kepu-housekeeping").daemon().factory());

    Housekeeping(OutboxCollection outbox, ParkedDocuments parked, RelayConfig relay, IntakeConfig intake) {
        this.outbox = outbox;
        this.parked = parked;
        this.relay = relay;
        this.intake = intake;
    }

    void start(@Observes StartupEvent event) {
        var _ = clock.scheduleWithFixedDelay(this::tidy, 5, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void tidy() {
        try {
            LOG.infof("the outbox and the parked events forgot what is long done: count=%d", forgetOld());
        } catch (RuntimeException e) {
            // The next hour comes.
            LOG.warnf("the outbox could not be tidied: cause=%s", e);
        }
    }

    /** Forgets what is older than the limits; says how many. */
    long forgetOld() {
        return outbox.forgetSentBefore(WallTime.instant().minus(relay.keepSent()))
                + parked.forgetSettledBefore(WallTime.instant().minus(intake.keepInbox()));
    }
}
