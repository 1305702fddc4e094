package org.kepu.content.subscription;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Commands;
import org.kepu.security.Caller;
import org.kepu.web.Answer;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Subscriptions a helper gives for people without an account, over HTTP; nobody else sees them. */
@Path("/api/content/v1/helped-subscriptions")
public class HelpedResource {

    private final SubscriptionDesk desk;
    private final Subscriptions subscriptions;
    private final Commands commands;
    private final Caller caller;

    HelpedResource(SubscriptionDesk desk, Subscriptions subscriptions, Commands commands, Caller caller) {
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.caller = caller;
    }

    /** Gives one, with the person's consent. */
    @POST
    public Response give(@HeaderParam("Idempotency-Key") @Nullable String key, SubscriptionRequest.Helped request) {
        return commands.create(key, request, subscriptions, id -> desk.help(id, request), subscription -> {
            SubscriptionView view = SubscriptionView.of(subscription);
            return Answer.created(
                    URI.create("/api/content/v1/helped-subscriptions/" + view.id()), view, view.version());
        });
    }

    /** Those the caller gave. */
    @GET
    public Page<SubscriptionView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 1);
        List<Subscription> found =
                subscriptions.helpedBy(caller.sub(), after == null ? null : after.uuid(0), limit + 1);
        return Page.of(found, limit, subscription -> Cursor.of(subscription.id()))
                .map(SubscriptionView::of);
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") UUID id) {
        return shown(desk.helped(id)).toResponse();
    }

    /** Changes it. */
    @PUT
    @Path("/{id}")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, SubscriptionRequest request) {
        long version = Versions.ifMatch(ifMatch);
        return shown(commands.put(subscriptions, id, subscription -> desk.changeHelped(subscription, version, request)))
                .toResponse();
    }

    /** Ends it: what was said is erased. */
    @DELETE
    @Path("/{id}")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        desk.end(id, Versions.ifMatch(ifMatch));
        return Answer.none().toResponse();
    }

    private static Answer shown(Subscription subscription) {
        return Answer.ok(SubscriptionView.of(subscription), subscription.version());
    }
}
