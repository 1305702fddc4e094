package org.kepu.observability;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kepu.base.CityTime;
import org.kepu.base.Mode;

/**
 * What a service says of itself: at start in one log line, and on its management port under {@code /q/kepu}:
 *
 * <pre>{@code {"service": "venues", "version": "0.1.0", "mode": "demo",
 *  "cityTime": {"offset": "PT-18954H30M", "now": "2024-09-21T09:00:00.12+08:00", "zone": "Asia/Shanghai"},
 *  "stores": [{"kind": "postgresql", "forProduction": true}]}}</pre>
 *
 * Whoever moves city time waits here until every service reports the new offset.
 */
@Singleton
class StateReport {

    private static final Logger LOG = Logger.getLogger(StateReport.class);

    private final CityTime time;
    private final Mode mode;
    private final String service;
    private final String version;
    private final List<Store> stores;

    StateReport(
            CityTime time,
            @ConfigProperty(name = "kepu.mode") Mode mode,
            @ConfigProperty(name = "kepu.service") Optional<String> service,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "quarkus.datasource.db-kind") Optional<String> databaseKind,
            @All List<Store> stores) {
        this.time = time;
        this.mode = mode;
        this.service = service.orElse(application);
        this.version = version;
        this.stores = stores.isEmpty()
                ? databaseKind.map(kind -> List.of(new Store(kind, true))).orElse(List.of())
                : stores;
    }

    void onStart(@Observes StartupEvent event) {
        LOG.infof(
                "the service starts: service=%s version=%s mode=%s zone=%s offset=%s stores=%s",
                service, version, word(mode), time.getZone(), time.offset(), stores);
    }

    void route(@Observes ManagementInterface management) {
        management.router().get("/q/kepu").handler(this::answer);
    }

    private void answer(RoutingContext request) {
        // Answered from memory on the event loop; nothing here may wait.
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(json().encode());
    }

    private JsonObject json() {
        JsonArray storesShown = new JsonArray();
        stores.forEach(store -> storesShown.add(
                new JsonObject().put("kind", store.kind()).put("forProduction", store.forProduction())));
        return new JsonObject()
                .put("service", service)
                .put("version", version)
                .put("mode", word(mode))
                .put(
                        "cityTime",
                        new JsonObject()
                                .put("offset", time.offset().toString())
                                .put("now", time.now().toString())
                                .put("zone", time.getZone().getId()))
                .put("stores", storesShown);
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
