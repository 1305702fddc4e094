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
import org.kepu.security.Caller;
import org.kepu.web.Page;

/** One's own inbox over HTTP. */
@Path("/api/content/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {

    private final Inbox inbox;
    private final Caller caller;

    InboxResource(Inbox inbox, Caller caller) {
        this.inbox = inbox;
        this.caller = caller;
    }

    /** How many messages are unread. */
    public record Unread(long count) {}

    @GET
    @Operation(summary = "What lies in the caller's inbox, newest first; unread=true leaves out what was opened")
    public Page<MessageView> list(
            @QueryParam("unread") @Nullable Boolean unread,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return inbox.page(caller.personRef(), Boolean.TRUE.equals(unread), cursor, Page.limit(limit));
    }

    @GET
    @Path("/unread-count")
    @Operation(summary = "How many messages are unread")
    public Unread unread() {
        return new Unread(inbox.unread(caller.personRef()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One message")
    public MessageView one(@PathParam("id") UUID id) {
        return inbox.one(caller.personRef(), id);
    }

    @POST
    @Path("/{id}/opened")
    @Operation(summary = "Marks a message as opened, which is its receipt")
    @APIResponseSchema(value = MessageView.class, responseCode = "200")
    public Response open(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return inbox.open(key, caller.personRef(), id);
    }
}
