package org.kepu.messaging.jdbc.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.Projection;

/**
 * Takes over the tables of an older version before the first batch: a projection is emptied, and what was remembered and
 * parked for it is forgotten. In a transaction of its own, because the first batch may fail.
 */
@ApplicationScoped
class Takeover {

    private static final Logger LOG = Logger.getLogger(Takeover.class);

    private final VersionTable versions;
    private final InboxTable inbox;
    private final ParkedTable parked;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    Takeover(VersionTable versions, InboxTable inbox, ParkedTable parked) {
        this.versions = versions;
        this.inbox = inbox;
        this.parked = parked;
    }

    /** Does so unless this replica has done it, or another one has. */
    void ensure(EventHandler handler) {
        String name = handler.consumer() + ".v" + handler.version();
        if (!done.contains(name)) {
            QuarkusTransaction.requiringNew().run(() -> takeOver(handler));
            done.add(name);
        }
    }

    /** The database is not what it was: it was restored. */
    void repeat(EventHandler handler) {
        done.remove(handler.consumer() + ".v" + handler.version());
    }

    private void takeOver(EventHandler handler) {
        try {
            if (versions.raise(handler.consumer(), handler.version()) && handler instanceof Projection projection) {
                LOG.infof(
                        "a projection is built from the beginning: consumer=%s version=%d",
                        projection.consumer(), projection.version());
                inbox.forget(projection.consumer());
                parked.forget(projection.consumer());
                projection.reset();
            }
        } catch (SQLException e) {
            throw new OutboxFailure("the tables of " + handler.consumer() + " could not be taken over", e);
        }
    }
}
