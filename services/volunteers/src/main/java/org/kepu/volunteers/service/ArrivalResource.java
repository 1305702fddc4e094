package org.kepu.volunteers.service;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who has just arrived, live, for whoever runs the session. Requirement R8. */
@Path("/api/volunteers/v1/sessions/{session}/arrivals")
public class ArrivalResource {

    private final ArrivalDesk desk;

    ArrivalResource(ArrivalDesk desk) {
        this.desk = desk;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "Who has just arrived, as it happens, for whoever runs the session",
            description =
                    "Server-sent events named arrivals, data as the schema says, at most one a second and only where"
                            + " somebody came, left, signed up or withdrew. A stream begins with what stands now unless"
                            + " Last-Event-ID says it, has a comment every 15 seconds, and ends with the token.")
    @APIResponse(
            responseCode = "200",
            description = "A stream of events.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ArrivalsView.class)))
    public Multi<OutboundSseEvent> open(
            @PathParam("session") UUID session, @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        return desk.open(session, lastEventId);
    }
}
