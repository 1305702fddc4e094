package org.kepu.operations;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.relay.Relay;
import org.kepu.messaging.relay.RelayState;
import org.kepu.messaging.relay.Republish;

/**
 * {@code /q/republish} on the management port, which no door leads to: sends again what was sent ({@code make republish}).
 *
 * <p>{@code GET ?from=<moment>} only counts and says what the relay does; {@code POST ?from=<moment>} puts the events back
 * into the outbox. A moment is wall time with its offset; without one, all that is kept is meant. Both answer
 *
 * <pre>{@code {"service": "venues", "relay": "work", "keptSince": "2026-11-08T00:00:00Z",
 *  "from": "…", "events": 120, "pending": 0, "held": 0, "parked": 0}}</pre>
 *
 * <p>where {@code held} says how many of the pending ones wait behind a parked one, which only a replay moves; or 400 and 409 with {@code refused}: a sentence that says what is wrong and what to do.
 */
@ApplicationScoped
class OutboxRoutes {

    private static final String PATH = "/q/republish";

    private final Republish republish;
    private final Relay relay;
    private final RelayState state;
    private final String service;

    OutboxRoutes(
            Republish republish, Relay relay, RelayState state, @ConfigProperty(name = "kepu.service") String service) {
        this.republish = republish;
        this.relay = relay;
        this.state = state;
        this.service = service;
    }

    /** Why a request is not taken. */
    private static final class No extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;

        No(int status, String sentence) {
            super(sentence);
            this.status = status;
        }
    }

    void register(@Observes ManagementInterface management) {
        Router router = management.router();
        router.get(PATH).blockingHandler(request -> answer(request, false));
        // Not one after the other with what else this connection asks: a big outbox takes its time.
        router.post(PATH).blockingHandler(request -> answer(request, true), false);
    }

    private void answer(RoutingContext request, boolean send) {
        try {
            Instant since = republish.keptSince();
            Instant from = from(request.request().getParam("from"), since);
            if (send) {
                requireRelay();
            }
            int events = send ? republish.from(from) : republish.countFrom(from);
            Relay.Backlog waiting = relay.backlog();
            reply(
                    request,
                    send ? 202 : 200,
                    new JsonObject()
                            .put("service", service)
                            .put("relay", word(state.at()))
                            .put("keptSince", since.toString())
                            .put("from", from.toString())
                            .put("events", events)
                            .put("pending", waiting.pending())
                            .put("held", waiting.held())
                            .put("parked", waiting.parked()));
        } catch (No e) {
            reply(request, e.status, new JsonObject().put("service", service).put("refused", e.getMessage()));
        } catch (Exception e) {
            request.fail(e);
        }
    }

    private static Instant from(@Nullable String text, Instant since) throws No {
        if (text == null) {
            return since;
        }
        Instant from;
        try {
            // A plus sign in a query is a space to whoever decodes it.
            from = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new No(
                    400, "from must be a moment with its offset such as 2026-11-22T08:00:00+08:00, was " + text + ".");
        }
        if (from.isBefore(since)) {
            throw new No(
                    409,
                    "What was sent before " + since
                            + " is no longer kept (kepu.relay.keep-sent), so not everything since " + from
                            + " can be sent again: leave FROM out to send all that is kept.");
        }
        return from;
    }

    private void requireRelay() throws No {
        switch (state.at()) {
            case OFF ->
                throw new No(
                        409,
                        "The relay is switched off here (kepu.relay.enabled=false), so nothing would be sent: ask a replica"
                                + " that relays.");
            case BROKER_AWAY ->
                throw new No(
                        409,
                        "The broker does not answer, so nothing would be sent: what waits in the outbox goes by itself once"
                                + " it is back; ask again then.");
            case STORE_AWAY -> throw new No(409, "The store of the outbox does not answer: ask again when it is back.");
            case STARTING, WORK, ELSEWHERE -> {
                // Somebody sends.
            }
        }
    }

    private static String word(RelayState.At at) {
        return at.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static void reply(RoutingContext request, int status, JsonObject body) {
        var _ = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.encode());
    }
}
