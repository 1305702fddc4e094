package org.kepu.web;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.kepu.base.CityTime;

/** {@code /q/city-time} on the management port: the offset, so that whoever moves the clock can wait for every service. */
@Singleton
class CityTimeRoute {

    private final CityTime time;

    @Inject
    CityTimeRoute(CityTime time) {
        this.time = time;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/city-time").handler(this::answer);
    }

    private void answer(RoutingContext request) {
        String body = "{\"offset\":\"" + time.offset() + "\",\"now\":\"" + time.now() + "\"}";
        var _ = request.response().putHeader("Content-Type", "application/json").end(body);
    }
}
