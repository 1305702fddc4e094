package org.kepu.venues.recognition;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Versions;

/** Objections while something is publicised, over HTTP. */
@Path("/api/venues/v1/recognition-objections/{recognition}")
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionResource {

    private final ObjectionDesk desk;
    private final Once once;

    ObjectionResource(ObjectionDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** An objection as shown; who objected is not. */
    public record ObjectionView(
            UUID id,
            long version,
            String words,
            OffsetDateTime at,
            String status,
            @Nullable String answer) {

        static ObjectionView of(Objections.Objection objection) {
            return new ObjectionView(
                    objection.id(),
                    objection.version(),
                    objection.words(),
                    objection.at(),
                    objection.status(),
                    objection.answer());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Objects; one objection a person")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "201")
    public Response object(
            @PathParam("recognition") UUID recognition,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            ObjectionDesk.ObjectionRequest request) {
        return once.post(key, request, () -> {
            ObjectionView view = ObjectionView.of(desk.object(recognition, request));
            URI address = URI.create("/api/venues/v1/recognition-objections/" + recognition + "/" + view.id());
            return Answer.created(address, view, view.version());
        });
    }

    @GET
    @Operation(summary = "Objections, for who confers")
    public List<ObjectionView> list(@PathParam("recognition") UUID recognition) {
        return desk.of(recognition).stream().map(ObjectionView::of).toList();
    }

    @POST
    @Path("/{objection}/settlement")
    @Operation(summary = "Settles one; the person is told")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "200")
    public Response settle(
            @PathParam("recognition") UUID recognition,
            @PathParam("objection") UUID objection,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ObjectionDesk.SettlementRequest request) {
        return once.post(key, request, () -> {
            ObjectionView view =
                    ObjectionView.of(desk.settle(recognition, objection, Versions.ifMatch(ifMatch), request));
            return Answer.ok(view, view.version());
        });
    }
}
