package org.kepu.events.activity;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;

/** Organisers of one activity over HTTP, for organisers and operators of its place. */
@Path("/api/events/v1/activities")
public class OrganiserResource {

    private final Organisers organisers;
    private final Once once;

    OrganiserResource(Organisers organisers, Once once) {
        this.organisers = organisers;
        this.once = once;
    }

    /** The account that is to organise. */
    public record OrganiserRequest(@Nullable String account) {}

    /** An organiser and since when. */
    public record OrganiserView(String account, OffsetDateTime since) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{activity}/organisers")
    @Operation(summary = "Names an account; repeating it changes nothing")
    @APIResponse(responseCode = "204", description = "Done; nothing to say.")
    public Response appoint(
            @PathParam("activity") UUID activity,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            OrganiserRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String account = checks.text("account", request.account(), 1, 255);
            checks.throwIfAny();
            organisers.appoint(activity, account);
            return Answer.none();
        });
    }

    @DELETE
    @Path("/{activity}/organisers/{account}")
    @Operation(summary = "Takes the right from an account, effective at once")
    public void dismiss(@PathParam("activity") UUID activity, @PathParam("account") String account) {
        organisers.dismiss(activity, account);
    }

    @GET
    @Path("/{activity}/organisers")
    @Operation(summary = "Who was named for this activity")
    public List<OrganiserView> list(@PathParam("activity") UUID activity) {
        return organisers.of(activity).stream()
                .map(right -> new OrganiserView(right.sub(), right.grantedAt()))
                .toList();
    }
}
