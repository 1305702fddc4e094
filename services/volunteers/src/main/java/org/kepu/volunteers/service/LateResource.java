package org.kepu.volunteers.service;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.web.IdempotencyKey;

/**
 * Kept scans over HTTP. Each scan carries a nonce of its own, so sent again it gets the same answer under any key.
 */
@Path("/api/volunteers/v1/late-scans")
public class LateResource {

    private final LateDesk desk;
    private final Caller caller;

    LateResource(LateDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** The answers, in the order of the scans. */
    public record LateAnswers(List<LateScanAnswer> answers) {}

    @POST
    @Operation(summary = "Takes up to 200 scans of the caller, with an answer for each")
    public LateAnswers take(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, LateRequest request) {
        IdempotencyKey.of(key);
        return new LateAnswers(desk.take(caller.sub(), request.read()));
    }
}
