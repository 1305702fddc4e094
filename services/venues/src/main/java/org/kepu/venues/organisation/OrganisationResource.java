package org.kepu.venues.organisation;

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

/** The register of organisations: read by anybody, kept by operators of the place. */
@Path(OrganisationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    static final String PATH = "/api/venues/v1/organisations";

    private final OrganisationDesk desk;
    private final Organisations organisations;
    private final Places places;
    private final Once once;

    OrganisationResource(OrganisationDesk desk, Organisations organisations, Places places, Once once) {
        this.desk = desk;
        this.organisations = organisations;
        this.places = places;
        this.once = once;
    }

    @POST
    @Operation(summary = "Enters an organisation")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201")
    public Response enter(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, OrganisationRequest request) {
        return once.post(key, request, () -> {
            OrganisationView view = OrganisationView.of(desk.enter(request));
            return Answer.created(URI.create(PATH + "/" + view.id()), view, view.version());
        });
    }

    @PUT
    @Path("/{organisation}")
    @Operation(summary = "Changes what the register says of it")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public Response change(
            @PathParam("organisation") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OrganisationRequest request) {
        return ok(desk.change(id, Versions.ifMatch(ifMatch), request)).toResponse();
    }

    @POST
    @Path("/{organisation}/rest")
    @Operation(summary = "Notes that it is not at work for the time being")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public Response rest(
            @PathParam("organisation") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> ok(desk.rest(id, version)));
    }

    @POST
    @Path("/{organisation}/waking")
    @Operation(summary = "Notes that it is at work again")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public Response wake(
            @PathParam("organisation") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> ok(desk.wake(id, version)));
    }

    @POST
    @Path("/{organisation}/end")
    @Operation(summary = "Ends it; its entry stays")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public Response end(
            @PathParam("organisation") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> ok(desk.end(id, version)));
    }

    @GET
    @Path("/{organisation}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One organisation")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public Response one(@PathParam("organisation") UUID id) {
        return ok(organisations.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND)))
                .toResponse();
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Organisations, newest first; place takes in everything below it, name any part of a name")
    public Page<OrganisationView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("status") @Nullable String status,
            @QueryParam("name") @Nullable String name,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Organisations.Filter filter =
                new Organisations.Filter(place == null ? null : places.within(place), kind, status, name);
        return organisations
                .page(filter, Cursor.decode(cursor, 1), Page.limit(limit))
                .map(OrganisationView::of);
    }

    private static Answer ok(Organisation organisation) {
        return Answer.ok(OrganisationView.of(organisation), organisation.version());
    }
}
