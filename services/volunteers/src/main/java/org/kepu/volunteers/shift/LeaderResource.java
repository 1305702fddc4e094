package org.kepu.volunteers.shift;

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

/** Leaders of a session over HTTP, for organisers and operators of its place. */
@Path("/api/volunteers/v1/sessions/{session}/leaders")
public class LeaderResource {

    private final SessionLeaders leaders;
    private final Once once;

    LeaderResource(SessionLeaders leaders, Once once) {
        this.leaders = leaders;
        this.once = once;
    }

    /** The account that is to lead. */
    public record LeaderRequest(@Nullable String account) {}

    /** A leader and since when. */
    public record LeaderView(String account, OffsetDateTime since) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes an account leader; repeating it changes nothing")
    @APIResponse(responseCode = "204", description = "Done; nothing to say.")
    public Response appoint(
            @PathParam("session") UUID session,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            LeaderRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String account = checks.text("account", request.account(), 1, 255);
            checks.throwIfAny();
            leaders.appoint(session, account);
            return Answer.none();
        });
    }

    @DELETE
    @Path("/{account}")
    @Operation(summary = "Takes the right from an account, effective at once")
    public void dismiss(@PathParam("session") UUID session, @PathParam("account") String account) {
        leaders.dismiss(session, account);
    }

    @GET
    @Operation(summary = "Who leads the session")
    public List<LeaderView> list(@PathParam("session") UUID session) {
        return leaders.of(session).stream()
                .map(right -> new LeaderView(right.sub(), right.grantedAt()))
                .toList();
    }
}
