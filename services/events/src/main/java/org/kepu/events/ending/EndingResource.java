package org.kepu.events.ending;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.events.activity.ActivityView;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Versions;

/** The end of an activity over HTTP. */
@Path("/api/events/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
public class EndingResource {

    private final ActivityEnding ending;
    private final Once once;

    EndingResource(ActivityEnding ending, Once once) {
        this.ending = ending;
        this.once = once;
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Calls an activity off with every session to come; those signed up are told once",
            description = "Tells how many sessions stand.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            EndingRequest.Cancellation request) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, request, () -> {
            ActivityEnding.CalledOff off = ending.cancel(id, version, request);
            ActivityView view = ActivityView.of(off.activity(), off.standing());
            return Answer.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Completes an activity with a report, once all its sessions are held or cancelled")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            EndingRequest.Report request) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, request, () -> {
            ActivityView view = ActivityView.of(ending.complete(id, version, request));
            return Answer.ok(view, view.version());
        });
    }
}
