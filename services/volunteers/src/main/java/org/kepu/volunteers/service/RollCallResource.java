package org.kepu.volunteers.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;

/** The roll call over HTTP, for whoever runs the session. */
@Path("/api/volunteers/v1/sessions/{session}/roll-call")
@Produces(MediaType.APPLICATION_JSON)
public class RollCallResource {

    private static final int MOST = 500;

    private final RollCallDesk desk;
    private final Once once;

    RollCallResource(RollCallDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Ticks, one for each person and side. */
    public record RollCallRequest(@Nullable List<TickRequest> ticks) {}

    /**
     * One tick.
     *
     * @param side {@code in} or {@code out}
     * @param at when, where it was not now
     */
    public record TickRequest(
            @Nullable String person,
            @Nullable String side,
            @Nullable OffsetDateTime at) {}

    /** The answers, in the order of the ticks. */
    public record RollCallAnswers(List<RollCallDesk.Ticked> answers) {}

    @GET
    @Operation(summary = "Everybody expected, by name; a reason opens the names of minors and is kept")
    public RollCallView list(@PathParam("session") UUID session, @QueryParam("reason") @Nullable String reason) {
        Checks checks = new Checks();
        String words = checks.optionalText("reason", reason, 1, 200);
        checks.throwIfAny();
        return desk.list(session, words);
    }

    @POST
    @Operation(summary = "Ticks people off, up to 500 at once")
    @APIResponseSchema(value = RollCallAnswers.class, responseCode = "200")
    public Response tick(
            @PathParam("session") UUID session,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            RollCallRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            List<TickRequest> ticks = checks.list("ticks", request.ticks(), 1, MOST);
            List<RollCallDesk.Tick> readable = IntStream.range(0, ticks.size())
                    .mapToObj(i -> read(checks.in("ticks[" + i + "]"), ticks.get(i)))
                    .toList();
            checks.throwIfAny();
            return Answer.ok(new RollCallAnswers(desk.tick(session, readable)));
        });
    }

    private static RollCallDesk.Tick read(Checks at, TickRequest tick) {
        UUID person = at.uuid("person", tick.person());
        String side = at.code("side", tick.side(), code -> code.equals("in") || code.equals("out"));
        if (tick.at() != null) {
            at.moment("at", tick.at());
        }
        return new RollCallDesk.Tick(person, side.equals("out") ? Side.OUT : Side.IN, tick.at());
    }
}
