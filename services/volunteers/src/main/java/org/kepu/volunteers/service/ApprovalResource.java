package org.kepu.volunteers.service;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.registers.Terms;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Versions;

/** Approving, refusing, correcting and disputing hours over HTTP. */
@Path("/api/volunteers/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {

    private final ApprovalDesk approvals;
    private final CorrectionDesk corrections;
    private final DisputeDesk disputes;
    private final Terms terms;
    private final Once once;

    ApprovalResource(ApprovalDesk approvals, CorrectionDesk corrections, DisputeDesk disputes, Terms terms, Once once) {
        this.approvals = approvals;
        this.corrections = corrections;
        this.disputes = disputes;
        this.terms = terms;
        this.once = once;
    }

    /** A code of {@code rejection-reason}. */
    public record RefusalRequest(@Nullable String reason) {}

    /**
     * The times as they should have been.
     *
     * @param reason a code of {@code correction-reason}
     * @param nothing whether nothing of the service remains; then the times are left out
     * @param words why, kept in the trail
     */
    public record CorrectionRequest(
            @Nullable OffsetDateTime in,
            @Nullable OffsetDateTime out,
            @Nullable String reason,
            @Nullable Boolean nothing,
            @Nullable String words) {}

    /** What the volunteer says is wrong; times may be left out. */
    public record DisputeRequest(
            @Nullable String words,
            @Nullable OffsetDateTime in,
            @Nullable OffsetDateTime out) {}

    /** The answer to a dispute whose hours are kept. */
    public record KeepRequest(@Nullable String words) {}

    @POST
    @Path("/service-records/{id}/approvals")
    @Operation(summary = "Approves what the caller may approve")
    @APIResponseSchema(value = ServiceView.class, responseCode = "200")
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(key, ifMatch, () -> approvals.approve(id, Versions.ifMatch(ifMatch)));
    }

    @POST
    @Path("/service-records/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuses minutes that wait, for a reason the volunteer is told")
    @APIResponseSchema(value = ServiceView.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RefusalRequest request) {
        return step(key, request, () -> {
            Checks checks = new Checks();
            String reason = checks.code("reason", request.reason(), terms.of("rejection-reason"));
            checks.throwIfAny();
            return approvals.refuse(id, Versions.ifMatch(ifMatch), reason);
        });
    }

    @POST
    @Path("/service-records/{id}/corrections")
    @Operation(summary = "Corrects credited minutes by a negative and a positive entry")
    @APIResponseSchema(value = ServiceView.class, responseCode = "200")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CorrectionRequest request) {
        return step(key, request, () -> corrections.correct(id, Versions.ifMatch(ifMatch), read(request)));
    }

    @POST
    @Path("/service-records/{id}/disputes")
    @Operation(summary = "Disputes minutes of the caller's own")
    @APIResponseSchema(value = ServiceView.class, responseCode = "200")
    public Response dispute(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DisputeRequest request) {
        return step(key, request, () -> {
            Checks checks = new Checks();
            String words = checks.lines("words", request.words(), 1, 1000);
            checks.throwIfAny();
            return disputes.dispute(
                    id, Versions.ifMatch(ifMatch), new Disputes.Claim(words, request.in(), request.out()));
        });
    }

    @POST
    @Path("/service-records/{id}/disputes/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps disputed minutes, with an answer")
    @APIResponseSchema(value = ServiceView.class, responseCode = "200")
    public Response keep(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            KeepRequest request) {
        return step(key, request, () -> {
            Checks checks = new Checks();
            String words = checks.lines("words", request.words(), 1, 1000);
            checks.throwIfAny();
            return disputes.keep(id, Versions.ifMatch(ifMatch), words);
        });
    }

    private CorrectionDesk.Correction read(CorrectionRequest request) {
        Checks checks = new Checks();
        CorrectionDesk.Times times = Boolean.TRUE.equals(request.nothing())
                ? null
                : new CorrectionDesk.Times(checks.moment("in", request.in()), checks.moment("out", request.out()));
        String reason = checks.code("reason", request.reason(), terms.of("correction-reason"));
        String words = checks.lines("words", request.words(), 1, 1000);
        checks.throwIfAny();
        return new CorrectionDesk.Correction(times, reason, words);
    }

    private Response step(@Nullable String key, @Nullable Object request, Supplier<ServiceRecord> step) {
        return once.post(key, request, () -> {
            ServiceView view = ServiceView.of(step.get());
            return Answer.ok(view, view.version());
        });
    }
}
