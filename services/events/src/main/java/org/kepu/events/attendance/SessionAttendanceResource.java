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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;

/** The attendance of a session in numbers over HTTP, for its organisers. */
@Path("/api/events/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
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

    @GET
    @Path("/{session}/attendance")
    @Operation(summary = "What the session counts now by group, by name and by head count apart")
    public AttendanceReading.Summary summary(@PathParam("session") UUID session) {
        return reading.summary(session);
    }

    @GET
    @Path("/{session}/attendance/records")
    @Operation(summary = "Its records in the order they came, without names")
    public Page<AttendanceView> records(
            @PathParam("session") UUID session,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return reading.records(session, Cursor.decode(cursor, 1), Page.limit(limit));
    }

    @POST
    @Path("/{session}/attendance/head-counts")
    @Operation(summary = "Records heads by group, up to 20 groups at once; each group once")
    @APIResponseSchema(value = Counted.class, responseCode = "200")
    public Response count(
            @PathParam("session") UUID session,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            HeadCountDesk.Counts request) {
        return once.post(key, request, () -> Answer.ok(new Counted(headCounts.record(session, request))));
    }
}
