package org.kepu.volunteers.service;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.security.Caller;
import org.kepu.web.IdempotencyKey;

/**
 * Check-in and check-out over HTTP. The nonce is the {@code Idempotency-Key} and lies in the row itself: 201 for the first
 * call and its repetitions, 200 with {@code already} for another call about the same presence.
 */
@Path("/api/volunteers/v1")
public class CheckInResource {

    private final CheckInDesk checkIns;
    private final CheckOutDesk checkOuts;
    private final Caller caller;

    CheckInResource(CheckInDesk checkIns, CheckOutDesk checkOuts, Caller caller) {
        this.checkIns = checkIns;
        this.checkOuts = checkOuts;
        this.caller = caller;
    }

    /** Checks the caller in with a code shown now. */
    @POST
    @Path("/check-ins")
    public Response checkIn(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, CheckInRequest request) {
        return answer(checkIns.checkIn(request.scan(IdempotencyKey.of(key), Side.IN, caller.sub())));
    }

    /** Checks the caller out with a code shown now. */
    @POST
    @Path("/check-outs")
    public Response checkOut(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, CheckInRequest request) {
        return answer(checkOuts.checkOut(request.scan(IdempotencyKey.of(key), Side.OUT, caller.sub())));
    }

    private static Response answer(CheckInAnswer answer) {
        return Response.status(answer.already() ? 200 : 201).entity(answer).build();
    }
}
