package org.kepu.content.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.kepu.base.CityTime;
import org.kepu.content.ContentConfig;
import org.kepu.messaging.documents.Stored;

/** Looks after pushes that are due or under way, this replica's own and those a dead one left behind. */
@ApplicationScoped
class PushWork {

    private static final Logger LOG = Logger.getLogger(PushWork.class);
    private static final int AT_ONCE = 50;

    private final Pushes pushes;
    private final PushSender sender;
    private final PushLeases leases;
    private final CityTime time;
    private final boolean enabled;
    private final Counter failed;

    PushWork(
            Pushes pushes,
            PushSender sender,
            PushLeases leases,
            CityTime time,
            ContentConfig config,
            MeterRegistry meters) {
        this.pushes = pushes;
        this.sender = sender;
        this.leases = leases;
        this.time = time;
        this.enabled = config.sending().enabled();
        this.failed = meters.counter("kepu.content.push.failed");
    }

    @Scheduled(
            identity = "content-pushes",
            every = "${kepu.content.sending.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void wake() {
        if (!enabled) {
            return;
        }
        try {
            pushes.due(time.now(), AT_ONCE).forEach(this::attempt);
        } catch (RuntimeException e) {
            // The store may be away: a push stays as far as it is and goes on from there.
            LOG.warnf("pushes could not be sent: reason=%s", e.getClass().getSimpleName());
        }
    }

    /** One push that cannot go on keeps no other waiting. */
    private void attempt(Stored<PushDocument> stored) {
        try {
            send(stored);
        } catch (RuntimeException e) {
            failed.increment();
            LOG.warnf(
                    "a push cannot go on and is tried again: aggregate=%s reason=%s",
                    stored.id(), e.getClass().getSimpleName());
        }
    }

    private void send(Stored<PushDocument> stored) {
        if (leases.take(stored.id())) {
            sender.send(stored, () -> leases.take(stored.id()));
            leases.giveBack(stored.id());
        }
    }
}
