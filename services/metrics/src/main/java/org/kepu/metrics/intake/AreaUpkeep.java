package org.kepu.metrics.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.fact.Area;
import org.kepu.metrics.fact.AreaRows;
import org.kepu.security.places.Places;

/**
 * Keeps the areas as the register has them: at the first start, after a change of the register, and beside an older replica. It
 * looks every two seconds, works piece by piece, and lets the live intake wait only for one piece.
 */
@ApplicationScoped
class AreaUpkeep {

    private static final Logger LOG = Logger.getLogger(AreaUpkeep.class);

    /** For what cannot be cut: taking away what is kept of a city. */
    private static final int LONGEST_SECONDS = 600;

    private final AreaRows rows;
    private final Places places;
    private final Counting counting;
    private final Database database;
    private boolean failing;

    AreaUpkeep(AreaRows rows, Places places, Counting counting, Database database) {
        this.rows = rows;
        this.places = places;
        this.counting = counting;
        this.database = database;
    }

    @Scheduled(identity = "kepu-areas", every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            int pieces = 0;
            while (!rows.isComplete(Area.of(places.tree())) && advance()) {
                pieces++;
            }
            if (pieces > 0) {
                LOG.infof("the sums of cities and counties are level with the register: pieces=%d", pieces);
            }
            failing = false;
        } catch (RuntimeException e) {
            // Figures are added up from places meanwhile; said once, because an outage must not fill the log.
            if (!failing) {
                LOG.warnf(e, "the sums of cities and counties cannot be kept");
            }
            failing = true;
        }
    }

    private boolean advance() {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            database.run("set local lock_timeout = '30s'");
            counting.stopLive();
            // Another replica may have read the register later, and done the work.
            places.refresh();
            return rows.advance(Area.of(places.tree()));
        });
    }
}
