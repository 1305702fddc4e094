package org.kepu.content.subscription;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Commands;
import org.kepu.web.Answer;
import org.kepu.web.Versions;

/** One's own subscription over HTTP. */
@Path("/api/content/v1/subscriptions/me")
@Produces(MediaType.APPLICATION_JSON)
public class MySubscriptionResource {

    private final SubscriptionDesk desk;
    private final Subscriptions subscriptions;
    private final Commands commands;

    MySubscriptionResource(SubscriptionDesk desk, Subscriptions subscriptions, Commands commands) {
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.commands = commands;
    }

    @GET
    @Operation(summary = "The subscription of whoever asks; 404 where there is none")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200")
    public Response mine() {
        return shown(desk.mine()).toResponse();
    }

    @PUT
    @Operation(summary = "Gives it, or changes it from the version If-Match names")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200")
    public Response give(@HeaderParam("If-Match") @Nullable String ifMatch, SubscriptionRequest request) {
        return shown(desk.give(ifMatch, request)).toResponse();
    }

    @POST
    @Path("/opt-outs")
    @Operation(summary = "No more pushes about some themes; no more pushes at all where none is named")
    @APIResponse(responseCode = "204", description = "Done; nothing to say.")
    public Response optOut(@HeaderParam("Idempotency-Key") @Nullable String key, SubscriptionRequest.OptOut request) {
        return commands.change(
                key,
                request,
                subscriptions,
                desk.myId(),
                subscription -> desk.optOut(subscription, request),
                // The answer is kept with the document; what the person wants stands there once only.
                subscription -> Answer.none());
    }

    @DELETE
    @Operation(summary = "Ends it: what was said is erased")
    @APIResponse(responseCode = "204", description = "Done; nothing to say.")
    public Response end(@HeaderParam("If-Match") @Nullable String ifMatch) {
        desk.end(desk.myId(), Versions.ifMatch(ifMatch));
        return Answer.none().toResponse();
    }

    private static Answer shown(Subscription subscription) {
        return Answer.ok(SubscriptionView.of(subscription), subscription.version());
    }
}
