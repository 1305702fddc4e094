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
import org.kepu.messaging.fact.Fact;
import org.kepu.presence.CheckInFigures;
import org.kepu.security.Caller;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.Versions;
import org.kepu.web.openapi.FirstAnswerRepeated;

/** Single attendances over HTTP: participants scan and see their own, organisers correct. */
@Path("/api/events/v1/attendances")
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceResource {

    private final ScanDesk scans;
    private final CorrectionDesk corrections;
    private final AttendanceReading reading;
    private final Caller caller;
    private final Once once;
    private final CheckInFigures figures;

    AttendanceResource(
            ScanDesk scans,
            CorrectionDesk corrections,
            AttendanceReading reading,
            Caller caller,
            Once once,
            CheckInFigures figures) {
        this.scans = scans;
        this.corrections = corrections;
        this.reading = reading;
        this.caller = caller;
        this.once = once;
        this.figures = figures;
    }

    /**
     * What a participant sends.
     *
     * @param code as scanned from the screen
     * @param group the primary group the person counts in; {@code unspecified} where it is missing
     */
    public record ScanRequest(
            @Nullable String code, @Nullable String group) {}

    @POST
    @Operation(
            summary = "Records that the caller came",
            description =
                    "The key lies in the row itself: 201 for the first call and its repetitions, 200 with already for another call about the same presence.")
    @APIResponseSchema(value = AttendanceView.class, responseCode = "201", responseDescription = "Created.")
    @FirstAnswerRepeated
    public Response scan(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, ScanRequest request) {
        UUID nonce = IdempotencyKey.of(key).value();
        Checks checks = new Checks();
        String code = checks.text("code", request.code(), 1, 200);
        String asked = checks.optionalText("group", request.group(), 1, 64);
        checks.throwIfAny();
        String group = asked == null ? Fact.UNSPECIFIED : asked;
        AttendanceView answer = counted(new ScanDesk.Scan(nonce, caller.personRef(), code, group));
        return Response.status(Boolean.TRUE.equals(answer.already()) ? 200 : 201)
                .entity(answer)
                .build();
    }

    private AttendanceView counted(ScanDesk.Scan scan) {
        AttendanceView answer;
        try {
            answer = scans.scan(scan);
        } catch (Refused refused) {
            figures.refused(refused.problem().type());
            throw refused;
        }
        figures.accepted();
        return answer;
    }

    @GET
    @Path("/me")
    @Operation(summary = "The caller's own attendances, newest first")
    public Page<AttendanceView> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return reading.mine(Cursor.decode(cursor, 1), Page.limit(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One record with its corrections, for organisers; never who it was")
    @APIResponseSchema(value = AttendanceView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        Kept kept = reading.one(id);
        return Answer.ok(reading.opened(kept), kept.version()).toResponse();
    }

    @POST
    @Path("/{id}/corrections")
    @Operation(summary = "Corrects what a record counts, with a reason: signed differences are appended")
    @APIResponseSchema(value = AttendanceView.class, responseCode = "200")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            CorrectionDesk.Wanted request) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, request, () -> {
            AttendanceView view = corrections.correct(id, version, request);
            return Answer.ok(view, view.version());
        });
    }
}
