package org.kepu.volunteers.person;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;

/** Station keepers of a place over HTTP, for operators. */
@Path("/api/volunteers/v1/places/{place}/station-keepers")
public class KeeperResource {

    private final StationKeepers keepers;
    private final Once once;

    KeeperResource(StationKeepers keepers, Once once) {
        this.keepers = keepers;
        this.once = once;
    }

    /** The account that is to keep the station. */
    public record KeeperRequest(@Nullable String account) {}

    /** A keeper and since when. */
    public record KeeperView(String account, OffsetDateTime since) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes an account keeper; repeating it changes nothing")
    @APIResponse(responseCode = "204", description = "Done; nothing to say.")
    public Response appoint(
            @PathParam("place") String place,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            KeeperRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String account = checks.text("account", request.account(), 1, 255);
            checks.throwIfAny();
            keepers.appoint(account, place);
            return Answer.none();
        });
    }

    @DELETE
    @Path("/{account}")
    @Operation(summary = "Takes the right from an account, effective at once")
    public void dismiss(@PathParam("place") String place, @PathParam("account") String account) {
        keepers.dismiss(account, place);
    }

    @GET
    @Operation(summary = "Who keeps the station")
    public List<KeeperView> list(@PathParam("place") String place) {
        return keepers.of(place).stream()
                .map(right -> new KeeperView(right.sub(), right.grantedAt()))
                .toList();
    }
}
