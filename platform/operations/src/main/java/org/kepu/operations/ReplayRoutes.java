package org.kepu.operations;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kepu.messaging.intake.WaitingCounts;
import org.kepu.messaging.relay.Republish;

/**
 * {@code /q/replay} on the management port: what could not be handled, and what the broker refused ({@code make replay}).
 *
 * <p>{@code GET} says how many wait of each consumer. {@code POST} gives the refused ones back to the relay and handles what
 * waits, one turn of every consumer; {@code more} says to ask again. Each try stands in the audit trail as the console's do,
 * under the name of the service.
 */
@ApplicationScoped
class ReplayRoutes {

    private static final String PATH = "/q/replay";

    private final Republish republish;
    private final Replays replays;
    private final WaitingCounts counts;
    private final String service;

    ReplayRoutes(
            Republish republish,
            Replays replays,
            WaitingCounts counts,
            @ConfigProperty(name = "kepu.service") String service) {
        this.republish = republish;
        this.replays = replays;
        this.counts = counts;
        this.service = service;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get(PATH).blockingHandler(request -> answer(request, false));
        management.router().post(PATH).blockingHandler(request -> answer(request, true), false);
    }

    private void answer(RoutingContext request, boolean replay) {
        try {
            JsonObject body = new JsonObject().put("service", service);
            if (replay) {
                replay(body);
            }
            JsonObject waiting = new JsonObject();
            counts.countWaiting().forEach((consumer, parked) -> waiting.put(consumer, parked.events()));
            OutboxRoutes.reply(request, 200, body.put("waiting", waiting));
        } catch (Exception e) {
            request.fail(e);
        }
    }

    private void replay(JsonObject body) throws Exception {
        int replayed = 0;
        int refused = 0;
        int held = 0;
        boolean more = false;
        for (String consumer : counts.countWaiting().keySet()) {
            ConsumerReplay turn = replays.of(consumer);
            replayed += turn.replayed();
            refused += turn.refused();
            held += turn.held();
            // Where a turn handled nothing, another would not either.
            more |= turn.more() && turn.replayed() > 0;
        }
        body.put("sentAgain", republish.parked())
                .put("replayed", replayed)
                .put("refused", refused)
                .put("held", held)
                .put("more", more);
    }
}
