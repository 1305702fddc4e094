package org.kepu.volunteers.imports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.BodyLimit;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;

/** Imports over HTTP, for operators. The rows are CSV in UTF-8 with one header line. */
@Path("/api/volunteers/v1/imports")
public class ImportResource {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final ImportDesk desk;
    private final Once once;

    ImportResource(ImportDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** How far an import is. */
    public record ImportView(
            UUID id,
            String kind,
            String place,
            OffsetDateTime startedAt,
            int rows,
            int done,
            int refused,
            boolean finished) {

        static ImportView of(ImportJob job) {
            return new ImportView(
                    job.id(),
                    job.kind(),
                    job.place(),
                    job.startedAt(),
                    job.rows(),
                    job.done(),
                    job.refused(),
                    job.isFinished());
        }
    }

    /** Begins to import {@code people} or {@code appointments} within a place of the caller's; 202 with where to look. */
    @POST
    @Path("/{kind}")
    public Response start(
            @PathParam("kind") String kind,
            @QueryParam("place") @Nullable String place,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RequestBody(content = @Content(mediaType = "text/csv")) @BodyLimit(MOST_BYTES) byte[] file) {
        Checks checks = new Checks();
        String code = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        return once.post(key, List.of(code, Arrays.hashCode(file)), () -> {
            ImportView view = ImportView.of(desk.start(kind, code, file));
            return Answer.accepted(URI.create("/api/volunteers/v1/imports/" + view.id()), view);
        });
    }

    /** How far an import is. */
    @GET
    @Path("/{id}")
    public ImportView one(@PathParam("id") UUID id) {
        return ImportView.of(desk.find(id));
    }

    /** What became of its rows, by line: {@code refused} with the reason, {@code done} or {@code waiting}. */
    @GET
    @Path("/{id}/rows")
    public Page<ImportRows.Reported> rows(
            @PathParam("id") UUID id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        Cursor after = Cursor.decode(cursor, 1);
        int line = after == null ? 0 : Integer.parseInt(after.text(0));
        List<ImportRows.Reported> oneMore = desk.report(id, status == null ? "refused" : status, line, most + 1);
        return Page.of(oneMore, most, row -> Cursor.of(row.line()));
    }
}
