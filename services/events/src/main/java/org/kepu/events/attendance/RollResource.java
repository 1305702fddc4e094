package org.kepu.events.attendance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;

/** The roll of a session by name over HTTP, for those who run it. */
@Path("/api/events/v1/sessions")
public class RollResource {

    private final RollDesk desk;
    private final AttendanceReading reading;
    private final Once once;

    RollResource(RollDesk desk, AttendanceReading reading, Once once) {
        this.desk = desk;
        this.reading = reading;
        this.once = once;
    }

    /** Records up to 200 people by name, with an answer each. */
    @POST
    @Path("/{session}/roll")
    public Response record(
            @PathParam("session") UUID session,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            RollRequest request) {
        return once.post(key, request, () -> Answer.ok(new RollRequest.Answers(desk.record(session, request))));
    }

    /** Who came, by name; a reason opens the names of minors and is kept. */
    @GET
    @Path("/{session}/roll")
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
