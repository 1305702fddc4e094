package org.kepu.due.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.logging.Logger;
import org.kepu.base.CityTime;

/**
 * Forgets what has become old enough, in small transactions that pass over locked rows, so that replicas share the work and
 * nobody waits for it. One kind that fails keeps no other from being forgotten; it is tried again the next time.
 */
@ApplicationScoped
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private final List<Retention> all;
    private final RetentionConfig config;
    private final CityTime time;
    private final MeterRegistry meters;

    RetentionJob(@All List<Retention> all, RetentionConfig config, CityTime time, MeterRegistry meters) {
        this.all = all;
        this.config = config;
        this.time = time;
        this.meters = meters;
    }

    @Scheduled(
            every = "${kepu.retention.every:6h}",
            delayed = "15m",
            identity = "kepu-retention",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        run();
    }

    /** Forgets everything that is old enough now; says how many rows. */
    public int run() {
        int forgotten = 0;
        for (Retention each : all) {
            try {
                int rows = forget(each);
                meters.counter("kepu.due.forgotten", "what", each.name()).increment(rows);
                if (rows > 0) {
                    LOG.infof("what is no longer needed was forgotten: what=%s count=%d", each.name(), rows);
                }
                forgotten += rows;
            } catch (RuntimeException e) {
                LOG.errorf("what is no longer needed could not be forgotten: what=%s cause=%s", each.name(), e);
            }
        }
        return forgotten;
    }

    private int forget(Retention each) {
        OffsetDateTime before = time.now().minus(each.keep());
        int rows = 0;
        int last;
        do {
            last = QuarkusTransaction.requiringNew().call(() -> each.forget(before, config.batch()));
            rows += last;
        } while (last > 0);
        return rows;
    }
}
