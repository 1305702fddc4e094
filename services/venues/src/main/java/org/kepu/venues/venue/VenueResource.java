package org.kepu.venues.venue;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Versions;

/** Venues over HTTP: seen by anybody, registered by whoever is signed in, listed by the county. */
@Path(VenueResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class VenueResource {

    static final String PATH = "/api/venues/v1/venues";

    private final VenueDesk desk;
    private final VenueStaff staff;
    private final VenueLists lists;
    private final Once once;

    VenueResource(VenueDesk desk, VenueStaff staff, VenueLists lists, Once once) {
        this.desk = desk;
        this.staff = staff;
        this.lists = lists;
        this.once = once;
    }

    @POST
    @Operation(summary = "Registers a venue; the caller becomes its manager")
    @APIResponseSchema(value = VenueView.class, responseCode = "201")
    public Response register(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, VenueRequest request) {
        return once.post(key, request, () -> {
            VenueView view = VenueView.of(desk.register(request));
            return Answer.created(URI.create(PATH + "/" + view.id()), view, view.version());
        });
    }

    @PUT
    @Path("/{venue}")
    @Operation(summary = "Changes a venue, for its managers and operators of its place")
    @APIResponseSchema(value = VenueView.class, responseCode = "200")
    public Response change(
            @PathParam("venue") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VenueRequest request) {
        return ok(desk.change(id, Versions.ifMatch(ifMatch), request)).toResponse();
    }

    @POST
    @Path("/{venue}/listing")
    @Operation(summary = "The county lists it")
    @APIResponseSchema(value = VenueView.class, responseCode = "200")
    public Response list(
            @PathParam("venue") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> ok(desk.list(id, version)));
    }

    @POST
    @Path("/{venue}/refusal")
    @Operation(summary = "The county refuses it with a reason")
    @APIResponseSchema(value = VenueView.class, responseCode = "200")
    public Response refuse(
            @PathParam("venue") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VenueRequest.Refusal request) {
        return once.post(key, request, () -> ok(desk.refuse(id, Versions.ifMatch(ifMatch), request)));
    }

    @POST
    @Path("/{venue}/suspension")
    @Operation(summary = "Suspends it for a reason")
    @APIResponseSchema(value = VenueView.class, responseCode = "200")
    public Response suspend(
            @PathParam("venue") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VenueRequest.Suspension request) {
        return once.post(key, request, () -> ok(desk.suspend(id, Versions.ifMatch(ifMatch), request)));
    }

    @POST
    @Path("/{venue}/reopening")
    @Operation(summary = "Takes it up again")
    @APIResponseSchema(value = VenueView.class, responseCode = "200")
    public Response reopen(
            @PathParam("venue") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> ok(desk.reopen(id, version)));
    }

    @POST
    @Path("/{venue}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Closes it for good")
    @APIResponseSchema(value = VenueView.class, responseCode = "200")
    public Response close(
            @PathParam("venue") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VenueRequest.Closing request) {
        return once.post(key, request, () -> ok(desk.close(id, Versions.ifMatch(ifMatch), request)));
    }

    @GET
    @Path("/{venue}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One venue; one that is not in the register only for its staff and operators of its place")
    @APIResponseSchema(value = VenueView.class, responseCode = "200")
    public Response one(@PathParam("venue") UUID id) {
        return ok(staff.visible(id)).toResponse();
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Venues, newest first; place takes in everything below it, name any part of a name")
    public Page<VenueView> page(
            @QueryParam("place") @Nullable String place,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("status") @Nullable String status,
            @QueryParam("name") @Nullable String name,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return lists.page(place, kind, status, name, cursor, Page.limit(limit));
    }

    @GET
    @Path("/near/{place}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Listed venues near a place: the same village first, then the township, then the county")
    public Page<VenueView> near(
            @PathParam("place") String place,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return lists.near(place, cursor, Page.limit(limit));
    }

    private static Answer ok(Venue venue) {
        return Answer.ok(VenueView.of(venue), venue.version());
    }
}
