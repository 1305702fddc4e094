package org.kepu.metrics.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.intake.Counting;
import org.kepu.web.Refused;

/**
 * Rebuilds without a person who is signed in: on start where the tables hold an older version of the projection, and by {@code
 * POST /q/rebuild} on the management port ({@code make rebuild}), which no door leads to; {@code ?force=true} also
 * where the topics lack what is shown. {@code GET} tells how far it is.
 */
@ApplicationScoped
class RebuildAtStart {

    private static final Logger LOG = Logger.getLogger(RebuildAtStart.class);

    private final RebuildDesk desk;
    private final Rebuilds rebuilds;
    private final Database database;

    RebuildAtStart(RebuildDesk desk, Rebuilds rebuilds, Database database) {
        this.desk = desk;
        this.rebuilds = rebuilds;
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
        management.router().get("/q/rebuild").blockingHandler(this::tell);
    }

    /** How far the newest one is: {@code {"status": "running", "done": 1200, "total": 5000}}; {@code none} before the first. */
    private void tell(RoutingContext request) {
        JsonObject told = rebuilds.page(null, 1).items().stream()
                .findFirst()
                .map(newest -> new JsonObject()
                        .put("status", newest.status())
                        .put("done", newest.done())
                        .put("total", newest.total())
                        .put("passedOver", newest.passedOver())
                        .put("reason", newest.reason()))
                .orElseGet(() -> new JsonObject().put("status", "none"));
        var _ = request.response().putHeader("Content-Type", "application/json").end(told.encode());
    }

    private void answer(RoutingContext request) {
        HttpServerResponse response = request.response();
        boolean started = started(Boolean.parseBoolean(request.request().getParam("force")) ? Rebuild.FORCED : "asked");
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
