package org.kepu.events.request;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Requests over HTTP, for residents. */
@Path("/api/events/v1/requests")
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

    /** Asks for something; a dispatcher may ask for somebody without an account. */
    @POST
    public Response submit(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Asking.Order order) {
        return once.post(key, order, () -> {
            RequestView view = RequestView.of(desk.submit(order), true, time.now());
            return Answer.created(URI.create("/api/events/v1/requests/" + view.id()), view, view.version());
        });
    }

    /** The caller's own requests, the nearest limit first. */
    @GET
    @Path("/me")
    public Page<RequestView> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return search.mine(cursor, Page.limit(limit));
    }

    /** One request, for its asker and the dispatchers of its place and above. */
    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") UUID id) {
        Request request = rights.seen(id);
        RequestView view = RequestView.of(request, rights.callerMayTalk(request), time.now());
        return Answer.ok(view, view.version()).toResponse();
    }

    /** Asks for something else, or elsewhere, or on other days, while nobody has taken the request. */
    @PUT
    @Path("/{id}")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Asking.OrderChange change) {
        RequestView view = RequestView.of(desk.change(id, Versions.ifMatch(ifMatch), change), true, time.now());
        return Answer.ok(view, view.version()).toResponse();
    }

    /** Takes a request back before it was delivered. */
    @POST
    @Path("/{id}/withdrawal")
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

    /** Says how it was, 1 to 5; that closes the request. */
    @POST
    @Path("/{id}/rating")
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
