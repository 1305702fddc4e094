package org.kepu.volunteers.service;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.CheckInFigures;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.security.Caller;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Refused;
import org.kepu.web.openapi.FirstAnswerRepeated;

/**
 * Check-in and check-out over HTTP. The nonce is the {@code Idempotency-Key} and lies in the row itself: 201 for the first
 * call and its repetitions, 200 with {@code already} for another call about the same presence.
 */
@Path("/api/volunteers/v1")
@Produces(MediaType.APPLICATION_JSON)
public class CheckInResource {

    private final CheckInDesk checkIns;
    private final CheckOutDesk checkOuts;
    private final Caller caller;
    private final CheckInFigures figures;

    CheckInResource(CheckInDesk checkIns, CheckOutDesk checkOuts, Caller caller, CheckInFigures figures) {
        this.checkIns = checkIns;
        this.checkOuts = checkOuts;
        this.caller = caller;
        this.figures = figures;
    }

    @POST
    @Path("/check-ins")
    @Operation(summary = "Checks the caller in with a code shown now")
    @APIResponseSchema(value = CheckInAnswer.class, responseCode = "201", responseDescription = "Created.")
    @FirstAnswerRepeated
    public Response checkIn(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, CheckInRequest request) {
        return answer(() -> checkIns.checkIn(request.scan(IdempotencyKey.of(key), Side.IN, caller.sub())));
    }

    @POST
    @Path("/check-outs")
    @Operation(summary = "Checks the caller out with a code shown now")
    @APIResponseSchema(value = CheckInAnswer.class, responseCode = "201", responseDescription = "Created.")
    @FirstAnswerRepeated
    public Response checkOut(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, CheckInRequest request) {
        return answer(() -> checkOuts.checkOut(request.scan(IdempotencyKey.of(key), Side.OUT, caller.sub())));
    }

    private Response answer(Supplier<CheckInAnswer> scan) {
        CheckInAnswer answer;
        try {
            answer = scan.get();
        } catch (Refused refused) {
            figures.refused(refused.problem().type());
            throw refused;
        }
        figures.accepted();
        return Response.status(answer.already() ? 200 : 201).entity(answer).build();
    }
}
