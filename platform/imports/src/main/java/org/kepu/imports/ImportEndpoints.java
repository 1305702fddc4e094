package org.kepu.imports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.BodyLimit;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Language;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.RequestLanguage;

/**
 * Imports over HTTP. A service says where they stand:
 *
 * <pre>{@code
 * @Path(VenueImportResource.PATH)
 * public class VenueImportResource extends ImportEndpoints {
 *     static final String PATH = "/api/venues/v1/imports";
 *     VenueImportResource(ImportDesk desk, Once once, RequestLanguage language) { super(PATH, desk, once, language); }
 * }
 * }</pre>
 */
public abstract class ImportEndpoints {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final Set<String> STATUSES = Set.of("waiting", "done", "refused");

    private final String path;
    private final ImportDesk desk;
    private final Once once;
    private final RequestLanguage language;

    protected ImportEndpoints(String path, ImportDesk desk, Once once, RequestLanguage language) {
        this.path = path;
        this.desk = desk;
        this.once = once;
        this.language = language;
    }

    @POST
    @Path("/{kind}")
    @Operation(
            summary =
                    "Begins to import rows of a kind within a place of the caller's: CSV in UTF-8 or GB18030 with one header line, at most 4 MB and 20,000 rows. 202 with where to look",
            description =
                    "Whatever type the file claims to have is passed over: spreadsheets and browsers name several, and a call without a token must be answered so before its type.")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response start(
            @PathParam("kind") String kind,
            @QueryParam("place") @Nullable String place,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RequestBody(content = @Content(mediaType = "text/csv")) @BodyLimit(MOST_BYTES) byte[] file) {
        String code = place(place);
        return once.post(key, List.of(kind, code, fingerprint(file)), () -> {
            ImportView view = ImportView.of(desk.start(kind, code, file));
            return Answer.accepted(URI.create(path + "/" + view.id()), view);
        });
    }

    @GET
    @Operation(summary = "Imports of a kind for a place, latest first")
    public Page<ImportView> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("place") @Nullable String place,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String wanted = checks.text("kind", kind, 1, 64);
        checks.throwIfAny();
        int most = Page.limit(limit);
        Cursor after = Cursor.decode(cursor, 1);
        List<ImportJob> oneMore = desk.list(wanted, place(place), after == null ? null : after.uuid(0), most + 1);
        return Page.of(oneMore, most, job -> Cursor.of(job.id())).map(ImportView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far an import is")
    public ImportView one(@PathParam("id") UUID id) {
        return ImportView.of(desk.find(id));
    }

    @GET
    @Path("/{id}/rows")
    @Operation(summary = "What became of its rows, by line; those of one status, or all")
    public Page<ImportRowView> rows(
            @PathParam("id") UUID id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        checks.check("status", status == null || STATUSES.contains(status), "unknown-code");
        checks.throwIfAny();
        Language words = language.get();
        return desk.report(id, status, Cursor.decode(cursor, 1), Page.limit(limit))
                .map(row -> ImportRowView.of(row, words));
    }

    private static String place(@Nullable String place) {
        Checks checks = new Checks();
        String code = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        return code;
    }

    /** What stands for the file where a repeated key is compared. */
    private static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
