package org.kepu.security.places;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks every second of wall time whether another replica has taken a change of the register in. */
@ApplicationScoped
class PlaceRefresh {

    private static final Logger LOG = Logger.getLogger(PlaceRefresh.class);

    private final Places places;
    private boolean failing;

    PlaceRefresh(Places places) {
        this.places = places;
    }

    @Scheduled(
            identity = "kepu-places",
            every = "${kepu.places.refresh:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            places.refresh();
            failing = false;
        } catch (RuntimeException e) {
            // The tree in memory stays right enough; said once, because an outage must not fill the log.
            if (!failing) {
                LOG.warnf("the place register cannot be read, the copy in memory stays in use: %s", e.toString());
            }
            failing = true;
        }
    }
}
