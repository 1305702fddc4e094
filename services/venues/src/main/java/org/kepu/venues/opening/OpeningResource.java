package org.kepu.venues.opening;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
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
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** Open days over HTTP: seen by anybody, published by managers of the venue. */
@Path(OpeningResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class OpeningResource {

    static final String PATH = "/api/venues/v1/openings";

    private final OpeningDesk desk;
    private final Openings openings;
    private final OpeningLists lists;
    private final Once once;

    OpeningResource(OpeningDesk desk, Openings openings, OpeningLists lists, Once once) {
        this.desk = desk;
        this.openings = openings;
        this.lists = lists;
        this.once = once;
    }

    @POST
    @Operation(summary = "Publishes an opening")
    @APIResponseSchema(value = OpeningView.class, responseCode = "201")
    public Response publish(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, OpeningRequest request) {
        return once.post(key, request, () -> {
            OpeningView view = OpeningView.of(desk.publish(request));
            return Answer.created(URI.create(PATH + "/" + view.id()), view, view.version());
        });
    }

    @PUT
    @Path("/{opening}")
    @Operation(summary = "Changes it; those who booked are told of another time")
    @APIResponseSchema(value = OpeningView.class, responseCode = "200")
    public Response change(
            @PathParam("opening") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OpeningRequest request) {
        return ok(desk.change(id, Versions.ifMatch(ifMatch), request)).toResponse();
    }

    @POST
    @Path("/{opening}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Calls it off for a reason; those who booked are told once")
    @APIResponseSchema(value = OpeningView.class, responseCode = "200")
    public Response cancel(
            @PathParam("opening") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OpeningRequest.Cancellation request) {
        return once.post(key, request, () -> ok(desk.cancel(id, Versions.ifMatch(ifMatch), request)));
    }

    @POST
    @Path("/{opening}/closing")
    @Operation(summary = "Closes it as held")
    @APIResponseSchema(value = OpeningView.class, responseCode = "200")
    public Response close(
            @PathParam("opening") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> ok(desk.close(id, version)));
    }

    @GET
    @Path("/{opening}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One opening with what is left")
    @APIResponseSchema(value = OpeningView.class, responseCode = "200")
    public Response one(@PathParam("opening") UUID id) {
        return ok(openings.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND)))
                .toResponse();
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Openings in the order in which they begin, from today on unless days are given")
    public Page<OpeningView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("venue") @Nullable String venue,
            @QueryParam("status") @Nullable String status,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return lists.page(place, venue, status, from, to, cursor, Page.limit(limit));
    }

    private static Answer ok(Opening opening) {
        return Answer.ok(OpeningView.of(opening), opening.version());
    }
}
