package org.kepu.volunteers.service;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.openapi.FirstAnswerRepeated;

/** Staff scans over HTTP. The nonce is the {@code Idempotency-Key} and lies in the row itself. */
@Path("/api/volunteers/v1/sessions/{session}/staff-scans")
@Produces(MediaType.APPLICATION_JSON)
public class StaffScanResource {

    private final StaffScanDesk desk;

    StaffScanResource(StaffScanDesk desk) {
        this.desk = desk;
    }

    /**
     * A scan of a card.
     *
     * @param side {@code in} or {@code out}
     * @param card the text of the card
     */
    public record StaffScanRequest(
            @Nullable String side, @Nullable String card) {}

    @POST
    @Operation(summary = "Records whose card it is")
    @APIResponseSchema(value = CheckInAnswer.class, responseCode = "201", responseDescription = "Created.")
    @FirstAnswerRepeated
    public Response scan(
            @PathParam("session") UUID session,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            StaffScanRequest request) {
        IdempotencyKey nonce = IdempotencyKey.of(key);
        Checks checks = new Checks();
        String side = checks.code("side", request.side(), code -> code.equals("in") || code.equals("out"));
        String card = checks.text("card", request.card(), 1, 400);
        checks.throwIfAny();
        CheckInAnswer answer = desk.scan(nonce.value(), session, side.equals("out") ? Side.OUT : Side.IN, card);
        return Response.status(answer.already() ? 200 : 201).entity(answer).build();
    }
}
