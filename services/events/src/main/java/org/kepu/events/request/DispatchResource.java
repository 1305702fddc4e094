package org.kepu.events.request;

import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Requests over HTTP, for dispatchers. */
@Path("/api/events/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
public class DispatchResource {

    private final DispatchDesk desk;
    private final ScheduleDesk schedules;
    private final RequestRights rights;
    private final RequestSearch search;
    private final CityTime time;
    private final Once once;

    DispatchResource(
            DispatchDesk desk,
            ScheduleDesk schedules,
            RequestRights rights,
            RequestSearch search,
            CityTime time,
            Once once) {
        this.desk = desk;
        this.schedules = schedules;
        this.rights = rights;
        this.search = search;
        this.time = time;
        this.once = once;
    }

    @GET
    @Operation(summary = "Requests of one's places, the nearest limit first")
    public Page<RequestView> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("place") @Nullable String place,
            @QueryParam("holder") @Nullable String holder,
            @QueryParam("need") @Nullable String need,
            @QueryParam("dueBefore") @Nullable OffsetDateTime dueBefore,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return search.page(new RequestSearch.Filter(status, place, holder, need, dueBefore), cursor, Page.limit(limit));
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(summary = "Takes a request (接单)")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, version, () -> desk.accept(id, version));
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(summary = "Refuses a request with a reason the resident sees (不予受理)")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Asking.Rejection rejection) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, rejection, () -> desk.reject(id, version, rejection));
    }

    @POST
    @Path("/{id}/support")
    @Operation(summary = "Asks the level above for support (上级支持)")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response support(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, version, () -> desk.support(id, version));
    }

    @POST
    @Path("/{id}/schedule")
    @Operation(summary = "Makes a session of a request, or names one that is planned anyway (排期)")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response schedule(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ScheduleDesk.Plan plan) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, plan, () -> schedules.schedule(id, version, plan));
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answers a complaint in words (答复)")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Asking.Answer answer) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, answer, () -> desk.answer(id, version, answer));
    }

    private Response step(@Nullable String key, Object request, Supplier<Request> step) {
        return once.post(key, request, () -> {
            Request after = step.get();
            RequestView view = RequestView.of(after, rights.callerMayTalk(after), time.now());
            return Answer.ok(view, view.version());
        });
    }
}
