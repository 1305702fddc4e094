package org.kepu.metrics.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.intake.Counting;
import org.kepu.web.Refused;

/**
 * Rebuilds without a person who is signed in: on start where the tables hold an older version of the projection, and by {@code
 * POST /q/rebuild} on the management port ({@code make rebuild}), which no door leads to.
 */
@ApplicationScoped
class RebuildAtStart {

    private static final Logger LOG = Logger.getLogger(RebuildAtStart.class);

    private final RebuildDesk desk;
    private final Database database;

    RebuildAtStart(RebuildDesk desk, Database database) {
        this.desk = desk;
        this.database = database;
    }

    void look(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.run(
                        "insert into projection (name, version) values ('figures', ?) on conflict (name) do nothing",
                        Counting.VERSION));
        long stored = database.number("select version from projection where name = 'figures'");
        if (stored < Counting.VERSION) {
            var _ = started("version");
        }
    }

    void register(@Observes ManagementInterface management) {
        management.router().post("/q/rebuild").blockingHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        HttpServerResponse response = request.response();
        boolean started = started("asked");
        var _ = response.setStatusCode(started ? 202 : 409).end();
    }

    private boolean started(String cause) {
        try {
            desk.start(cause);
            return true;
        } catch (Refused e) {
            // Another replica was quicker: the work is under way.
            LOG.infof("no rebuild was started, one is running: reason=%s", cause);
            return false;
        }
    }
}
