package org.kepu.venues.visit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Versions;

/** One count of visitors over HTTP, for those who work at the venue. */
@Path(VisitResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class VisitResource {

    static final String PATH = "/api/venues/v1/visits";

    private final VisitDesk desk;
    private final Visits visits;
    private final Once once;

    VisitResource(VisitDesk desk, Visits visits, Once once) {
        this.desk = desk;
        this.visits = visits;
        this.once = once;
    }

    @GET
    @Path("/{visit}")
    @Operation(summary = "One count with its corrections")
    @APIResponseSchema(value = VisitView.WithLines.class, responseCode = "200")
    public Response one(@PathParam("visit") UUID id) {
        Visit visit = desk.ofDesk(id);
        VisitView.WithLines body = new VisitView.WithLines(
                VisitView.of(visit),
                visits.entries(id).stream().map(VisitView.Line::of).toList());
        return Answer.ok(body, visit.version()).toResponse();
    }

    @POST
    @Path("/{visit}/corrections")
    @Operation(summary = "Corrects it; nothing is overwritten")
    @APIResponseSchema(value = VisitView.class, responseCode = "200")
    public Response correct(
            @PathParam("visit") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VisitRequest.Correction request) {
        return once.post(key, request, () -> {
            Visit visit = desk.correct(id, Versions.ifMatch(ifMatch), request);
            return Answer.ok(VisitView.of(visit), visit.version());
        });
    }
}
