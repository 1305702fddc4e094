package org.kepu.content.subscription;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Commands;
import org.kepu.security.Caller;
import org.kepu.web.Answer;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Subscriptions a helper gives for people without an account, over HTTP; nobody else sees them. */
@Path("/api/content/v1/helped-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
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

    @POST
    @Operation(summary = "Gives one, with the person's consent")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201")
    public Response give(@HeaderParam("Idempotency-Key") @Nullable String key, SubscriptionRequest.Helped request) {
        return commands.create(key, request, subscriptions, id -> desk.help(id, request), subscription -> {
            SubscriptionView view = SubscriptionView.of(subscription);
            return Answer.created(
                    URI.create("/api/content/v1/helped-subscriptions/" + view.id()), view, view.version());
        });
    }

    @GET
    @Operation(summary = "Those the caller gave")
    public Page<SubscriptionView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 1);
        List<Subscription> found =
                subscriptions.helpedBy(caller.sub(), after == null ? null : after.uuid(0), limit + 1);
        return Page.of(found, limit, subscription -> Cursor.of(subscription.id()))
                .map(SubscriptionView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of them")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        return shown(desk.helped(id)).toResponse();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Changes it")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, SubscriptionRequest request) {
        long version = Versions.ifMatch(ifMatch);
        return shown(commands.put(subscriptions, id, subscription -> desk.changeHelped(subscription, version, request)))
                .toResponse();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Ends it: what was said is erased")
    @APIResponse(responseCode = "204", description = "Done; nothing to say.")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        desk.end(id, Versions.ifMatch(ifMatch));
        return Answer.none().toResponse();
    }

    private static Answer shown(Subscription subscription) {
        return Answer.ok(SubscriptionView.of(subscription), subscription.version());
    }
}
