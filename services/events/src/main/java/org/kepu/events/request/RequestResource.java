package org.kepu.events.request;

import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Requests over HTTP, for residents. */
@Path("/api/events/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
public class RequestResource {

    private final ResidentDesk desk;
    private final RequestRights rights;
    private final RequestSearch search;
    private final CityTime time;
    private final Once once;

    RequestResource(ResidentDesk desk, RequestRights rights, RequestSearch search, CityTime time, Once once) {
        this.desk = desk;
        this.rights = rights;
        this.search = search;
        this.time = time;
        this.once = once;
    }

    @POST
    @Operation(summary = "Asks for something; a dispatcher may ask for somebody without an account")
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public Response submit(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Asking.Order order) {
        return once.post(key, order, () -> {
            RequestView view = RequestView.of(desk.submit(order), true, time.now());
            return Answer.created(URI.create("/api/events/v1/requests/" + view.id()), view, view.version());
        });
    }

    @GET
    @Path("/me")
    @Operation(summary = "The caller's own requests, the nearest limit first")
    public Page<RequestView> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return search.mine(cursor, Page.limit(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One request, for its asker and the dispatchers of its place and above")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        Request request = rights.seen(id);
        RequestView view = RequestView.of(request, rights.callerMayTalk(request), time.now());
        return Answer.ok(view, view.version()).toResponse();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Asks for something else, or elsewhere, or on other days, while nobody has taken the request")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Asking.OrderChange change) {
        RequestView view = RequestView.of(desk.change(id, Versions.ifMatch(ifMatch), change), true, time.now());
        return Answer.ok(view, view.version()).toResponse();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(summary = "Takes a request back before it was delivered")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> {
            RequestView view = RequestView.of(desk.withdraw(id, version), true, time.now());
            return Answer.ok(view, view.version());
        });
    }

    @DELETE
    @Path("/{id}/particulars")
    @Operation(
            summary = "Erases the words, name and phone of the caller's own request once it is closed; 409 before that",
            description =
                    "An open request is taken back first. What was answered goes with them; what was counted stays.")
    public void erase(@PathParam("id") UUID id) {
        desk.erase(id);
    }

    @POST
    @Path("/{id}/rating")
    @Operation(summary = "Says how it was, 1 to 5; that closes the request")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response rate(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Asking.Rating rating) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, rating, () -> {
            RequestView view = RequestView.of(desk.rate(id, version, rating), true, time.now());
            return Answer.ok(view, view.version());
        });
    }
}
