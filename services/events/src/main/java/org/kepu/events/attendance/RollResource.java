package org.kepu.events.attendance;

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
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;

/** The roll of a session by name over HTTP, for those who run it. */
@Path("/api/events/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class RollResource {

    private final RollDesk desk;
    private final AttendanceReading reading;
    private final Once once;

    RollResource(RollDesk desk, AttendanceReading reading, Once once) {
        this.desk = desk;
        this.reading = reading;
        this.once = once;
    }

    @POST
    @Path("/{session}/roll")
    @Operation(summary = "Records up to 200 people by name, with an answer each")
    @APIResponseSchema(value = RollRequest.Answers.class, responseCode = "200")
    public Response record(
            @PathParam("session") UUID session,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            RollRequest request) {
        return once.post(key, request, () -> Answer.ok(new RollRequest.Answers(desk.record(session, request))));
    }

    @GET
    @Path("/{session}/roll")
    @Operation(summary = "Who came, by name; a reason opens the names of minors and is kept")
    public Page<AttendanceReading.RollLine> list(
            @PathParam("session") UUID session,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String words = checks.optionalText("reason", reason, 1, 200);
        checks.throwIfAny();
        return reading.roll(session, words, Cursor.decode(cursor, 1), Page.limit(limit));
    }
}
