package org.kepu.volunteers.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.registers.Terms;
import org.kepu.web.Answer;
import org.kepu.web.BodyLimit;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;

/** Documents and back-fills over HTTP. */
@Path("/api/volunteers/v1")
@Produces(MediaType.APPLICATION_JSON)
public class BackFillResource {

    private final BackFillDesk desk;
    private final Terms terms;
    private final Once once;

    BackFillResource(BackFillDesk desk, Terms terms, Once once) {
        this.desk = desk;
        this.terms = terms;
        this.once = once;
    }

    /** A document that was kept. */
    public record DocumentView(UUID id, String mediaType, int bytes) {}

    /**
     * A service nobody recorded.
     *
     * @param document id of a document the caller has sent before
     * @param reason a code of {@code correction-reason}
     */
    public record BackFillRequest(
            @Nullable String person,
            @Nullable OffsetDateTime in,
            @Nullable OffsetDateTime out,
            @Nullable String document,
            @Nullable String reason) {}

    @POST
    @Path("/documents")
    @Operation(
            summary = "Keeps a document: PDF, JPEG or PNG, at most 4 MB",
            description = "Its kind is told by its first bytes.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    public Response keep(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RequestBody(
                            content = {
                                @Content(mediaType = "application/pdf"),
                                @Content(mediaType = "image/jpeg"),
                                @Content(mediaType = "image/png")
                            })
                    @BodyLimit(DocumentKind.MOST)
                    byte[] content) {
        DocumentKind kind = DocumentKind.of(content).orElse(null);
        Checks checks = new Checks();
        checks.check("content", kind != null && content.length <= DocumentKind.MOST, "document");
        checks.throwIfAny();
        return once.post(key, Digest.text(content), () -> {
            DocumentKind known = java.util.Objects.requireNonNull(kind);
            UUID id = desk.keep(content, known);
            return Answer.created(
                    URI.create("/api/volunteers/v1/documents/" + id),
                    new DocumentView(id, known.mediaType(), content.length),
                    1);
        });
    }

    @GET
    @Path("/documents/{id}")
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    @Operation(summary = "A document, for who sent it and for who decides about the service filled in from it")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response open(@PathParam("id") UUID id) {
        BackFills.Document document = desk.open(id);
        return Response.ok(document.content(), document.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .build();
    }

    @POST
    @Path("/sessions/{session}/back-fills")
    @Operation(summary = "Fills in a service at a session the caller runs; somebody else approves it")
    @APIResponseSchema(value = ServiceView.class, responseCode = "201")
    public Response fillIn(
            @PathParam("session") UUID session,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            BackFillRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            BackFillDesk.BackFill backFill = new BackFillDesk.BackFill(
                    checks.uuid("person", request.person()),
                    checks.moment("in", request.in()),
                    checks.moment("out", request.out()),
                    checks.uuid("document", request.document()),
                    checks.code("reason", request.reason(), terms.of("correction-reason")));
            checks.throwIfAny();
            ServiceView view = ServiceView.of(desk.fillIn(session, backFill));
            return Answer.created(URI.create("/api/volunteers/v1/service-records/" + view.id()), view, view.version());
        });
    }
}
