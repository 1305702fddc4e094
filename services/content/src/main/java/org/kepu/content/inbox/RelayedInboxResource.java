package org.kepu.content.inbox;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.content.subscription.SubscriptionDesk;
import org.kepu.web.Page;

/** The inbox of somebody without an account, for the helper who tells them by word of mouth (最后一公里, C3). */
@Path("/api/content/v1/relayed-inboxes")
@Produces(MediaType.APPLICATION_JSON)
public class RelayedInboxResource {

    private final Inbox inbox;
    private final SubscriptionDesk subscriptions;

    RelayedInboxResource(Inbox inbox, SubscriptionDesk subscriptions) {
        this.inbox = inbox;
        this.subscriptions = subscriptions;
    }

    @GET
    @Path("/{subscription}")
    @Operation(summary = "What lies there, newest first")
    public Page<MessageView> list(
            @PathParam("subscription") UUID subscription,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return inbox.page(personRef(subscription), false, cursor, Page.limit(limit));
    }

    @POST
    @Path("/{subscription}/{id}/opened")
    @Operation(summary = "The helper has told the person")
    @APIResponseSchema(value = MessageView.class, responseCode = "200")
    public Response open(
            @PathParam("subscription") UUID subscription,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return inbox.open(key, personRef(subscription), id);
    }

    private String personRef(UUID subscription) {
        return subscriptions.helped(subscription).personRef();
    }
}
