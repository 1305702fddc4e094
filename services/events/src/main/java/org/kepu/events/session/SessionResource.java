package org.kepu.events.session;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.security.places.Places;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** Sessions over HTTP. */
@Path("/api/events/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final SessionDesk desk;
    private final Sessions sessions;
    private final SessionSearch search;
    private final Places places;
    private final Once once;

    SessionResource(SessionDesk desk, Sessions sessions, SessionSearch search, Places places, Once once) {
        this.desk = desk;
        this.sessions = sessions;
        this.search = search;
        this.places = places;
        this.once = once;
    }

    @POST
    @Path("/{id}/move")
    @Operation(summary = "Moves a session; those signed up are told once")
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public Response move(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            SessionRequest.Move request) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, request, () -> desk.move(id, version, request));
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Calls a session off; those signed up are told once")
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            SessionRequest.Cancellation request) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, request, () -> desk.cancel(id, version, request));
    }

    @POST
    @Path("/{id}/held")
    @Operation(summary = "Closes a session as held")
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, version, () -> desk.hold(id, version));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Changes spot, capacity or wanted volunteers of a session to come")
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, SessionRequest.Change request) {
        SessionView view = SessionView.of(desk.change(id, Versions.ifMatch(ifMatch), request));
        return Answer.ok(view, view.version()).toResponse();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One session")
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        Session session = sessions.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        return Answer.ok(SessionView.of(session), session.version()).toResponse();
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Sessions at a place and below, or near a place, in the order of nearness and time")
    public Page<SessionSearch.FoundSession> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("near") @Nullable String near,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("campaign") @Nullable UUID campaign,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        if (near != null) {
            checks.code("near", near, code -> places.find(code).isPresent());
        }
        if (day != null) {
            checks.day("day", day);
        }
        if (from != null) {
            checks.day("from", from);
        }
        if (to != null) {
            checks.day("to", to);
        }
        if (from != null && to != null) {
            checks.check("to", !to.isBefore(from), "end-before-start");
        }
        if (status != null) {
            checks.code("status", status, SessionStatus::isCode);
        }
        checks.throwIfAny();
        return search.page(
                new SessionSearch.Asked(
                        place, near, day == null ? from : day, day == null ? to : day, kind, campaign, status),
                cursor,
                Page.limit(limit));
    }

    private Response step(@Nullable String key, Object request, Supplier<Session> step) {
        return once.post(key, request, () -> {
            SessionView view = SessionView.of(step.get());
            return Answer.ok(view, view.version());
        });
    }
}
