package org.kepu.events.attendance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;

/** The attendance of a session in numbers over HTTP, for its organisers. */
@Path("/api/events/v1/sessions")
public class SessionAttendanceResource {

    private final AttendanceReading reading;
    private final HeadCountDesk headCounts;
    private final Once once;

    SessionAttendanceResource(AttendanceReading reading, HeadCountDesk headCounts, Once once) {
        this.reading = reading;
        this.headCounts = headCounts;
        this.once = once;
    }

    /** The records a count made. */
    public record Counted(List<AttendanceView> records) {}

    /** What the session counts now by group, by name and by head count apart. */
    @GET
    @Path("/{session}/attendance")
    public AttendanceReading.Summary summary(@PathParam("session") UUID session) {
        return reading.summary(session);
    }

    /** Its records in the order they came, without names. */
    @GET
    @Path("/{session}/attendance/records")
    public Page<AttendanceView> records(
            @PathParam("session") UUID session,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return reading.records(session, Cursor.decode(cursor, 1), Page.limit(limit));
    }

    /** Records heads by group, up to 20 groups at once; each group once. */
    @POST
    @Path("/{session}/attendance/head-counts")
    public Response count(
            @PathParam("session") UUID session,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            HeadCountDesk.Counts request) {
        return once.post(key, request, () -> Answer.ok(new Counted(headCounts.record(session, request))));
    }
}
