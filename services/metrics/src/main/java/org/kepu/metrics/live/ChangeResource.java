package org.kepu.metrics.live;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Live screens of figures (实时看板), for staff of any place: it says that something moved, never what. Domain M9. */
@Path("/api/metrics/v1/changes")
public class ChangeResource {

    private static final Set<Role> STAFF = EnumSet.allOf(Role.class);

    private final FigureChanges changes;
    private final Caller caller;

    ChangeResource(FigureChanges changes, Caller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "An event whenever figures moved, at most one a second; read the figures again then",
            description =
                    "Server-sent events named figures, data {position, asOf}; the id is the position. A stream begins with"
                            + " what stands now unless Last-Event-ID says it, has a comment every 15 seconds, and ends with the token.")
    @APIResponse(
            responseCode = "200",
            description = "A stream of events.",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> open(@HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        caller.sub();
        if (caller.scopes(STAFF).isEmpty()) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        return changes.open(lastEventId);
    }
}
