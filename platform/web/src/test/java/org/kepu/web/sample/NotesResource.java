package org.kepu.web.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;
import org.kepu.web.Answer;
import org.kepu.web.BodyLimit;
import org.kepu.web.Cursor;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

@Path("/api/sample/v1")
@Produces(MediaType.APPLICATION_JSON)
public class NotesResource {

    /** Many notes. */
    public record NoteImport(List<NoteRequest> notes) {}

    private static final String NOTES = "/api/sample/v1/notes/";

    @Inject
    Notes notes;

    @Inject
    Once once;

    @POST
    @Path("notes")
    @APIResponseSchema(value = Note.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, NoteRequest request) {
        request.check();
        return once.post(key, request, () -> insert(request));
    }

    private Answer insert(NoteRequest request) {
        NoteRow row = new NoteRow();
        row.id = Ids.next();
        row.name = String.valueOf(request.name());
        row.seats = request.seats() == null ? 0 : request.seats();
        notes.persist(row);
        if (row.name.startsWith("refuse")) {
            throw new Refused(RequestProblem.CONFLICT);
        }
        return Answer.created(URI.create(NOTES + row.id), Note.of(row), 0);
    }

    @GET
    @Path("notes")
    public Page<Note> list(
            @QueryParam("limit") @Nullable Integer asked,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("name") @Nullable String name,
            @QueryParam("from") @Nullable LocalDate from) {
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 2);
        String prefix = name == null ? "" : name;
        List<NoteRow> rows = after == null
                ? notes.find("name like ?1 order by name, id", prefix + "%")
                        .page(0, limit + 1)
                        .list()
                : notes.find(
                                "name like ?1 and (name, id) > (?2, ?3) order by name, id",
                                prefix + "%",
                                after.text(0),
                                after.uuid(1))
                        .page(0, limit + 1)
                        .list();
        return Page.of(rows, limit, row -> Cursor.of(row.name, row.id)).map(Note::of);
    }

    @GET
    @Path("notes/{id}")
    @APIResponseSchema(value = Note.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        NoteRow row = find(id);
        return Answer.ok(Note.of(row), row.version).toResponse();
    }

    @PUT
    @Path("notes/{id}")
    @Transactional
    @APIResponseSchema(value = Note.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, NoteRequest request) {
        request.check();
        NoteRow row = find(id);
        Versions.requireCurrent(Versions.ifMatch(ifMatch), row.version);
        row.name = String.valueOf(request.name());
        notes.flush();
        return Answer.ok(Note.of(row), row.version).toResponse();
    }

    @POST
    @Path("notes/import")
    public Map<String, Integer> takeMany(@BodyLimit(200_000) NoteImport request) {
        return Map.of("count", request.notes().size());
    }

    @GET
    @Path("staff")
    @RolesAllowed("nobody-has-this")
    public String staff() {
        return "never";
    }

    @GET
    @Path("hall")
    @PermitAll
    @PublicEndpoint
    public Map<String, String> hall() {
        return Map.of("hall", "open");
    }

    private NoteRow find(UUID id) {
        NoteRow row = notes.findById(id);
        if (row == null) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        return row;
    }
}
