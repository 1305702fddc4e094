package org.kepu.venues.recognition;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.security.places.Places;
import org.kepu.web.Answer;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** Rounds of assessment over HTTP: seen by anybody, kept by operators of the place that confers. */
@Path(RoundResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class RoundResource {

    static final String PATH = "/api/venues/v1/recognition-rounds";

    private final RoundDesk desk;
    private final Rounds rounds;
    private final Places places;
    private final Once once;

    RoundResource(RoundDesk desk, Rounds rounds, Places places, Once once) {
        this.desk = desk;
        this.rounds = rounds;
        this.places = places;
        this.once = once;
    }

    /** A round as shown. */
    public record RoundView(
            UUID id,
            long version,
            String status,
            String kind,
            String level,
            String title,
            String place,
            LocalDate opensOn,
            LocalDate closesOn,
            int publicityDays,
            int validYears,
            boolean demonstration) {

        static RoundView of(Round round) {
            Round.Plan plan = round.plan();
            return new RoundView(
                    plan.id(),
                    round.version(),
                    round instanceof Round.Open ? "open" : "closed",
                    plan.kind(),
                    plan.level(),
                    plan.title(),
                    plan.place(),
                    plan.opensOn(),
                    plan.closesOn(),
                    plan.publicityDays(),
                    plan.validYears(),
                    plan.demonstration());
        }
    }

    @POST
    @Operation(summary = "Opens a round")
    @APIResponseSchema(value = RoundView.class, responseCode = "201")
    public Response open(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, RoundDesk.RoundRequest request) {
        return once.post(key, request, () -> {
            RoundView view = RoundView.of(desk.open(request));
            return Answer.created(URI.create(PATH + "/" + view.id()), view, view.version());
        });
    }

    @PUT
    @Path("/{round}")
    @Operation(summary = "Changes the days and words of an open round")
    @APIResponseSchema(value = RoundView.class, responseCode = "200")
    public Response change(
            @PathParam("round") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RoundDesk.RoundRequest request) {
        return ok(desk.change(id, Versions.ifMatch(ifMatch), request)).toResponse();
    }

    @POST
    @Path("/{round}/closing")
    @Operation(summary = "Takes no applications any more")
    @APIResponseSchema(value = RoundView.class, responseCode = "200")
    public Response close(
            @PathParam("round") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> ok(desk.close(id, version)));
    }

    @GET
    @Path("/{round}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One round")
    @APIResponseSchema(value = RoundView.class, responseCode = "200")
    public Response one(@PathParam("round") UUID id) {
        return ok(rounds.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND)))
                .toResponse();
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Rounds, newest first; place takes in everything below it")
    public Page<RoundView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return rounds.page(
                        place == null ? null : places.within(place), kind, Cursor.decode(cursor, 1), Page.limit(limit))
                .map(RoundView::of);
    }

    private static Answer ok(Round round) {
        return Answer.ok(RoundView.of(round), round.version());
    }
}
