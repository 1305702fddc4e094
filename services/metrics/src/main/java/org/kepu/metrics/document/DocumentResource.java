package org.kepu.metrics.document;

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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Places;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Source documents over HTTP. */
@Path("/api/metrics/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

    private static final Set<Role> KEEPERS = Set.of(Role.OPERATOR, Role.ADMIN);
    private static final Set<Role> STAFF = EnumSet.allOf(Role.class);

    private final SourceDocuments documents;
    private final Places places;
    private final Caller caller;
    private final CityTime time;
    private final Once once;

    DocumentResource(SourceDocuments documents, Places places, Caller caller, CityTime time, Once once) {
        this.documents = documents;
        this.places = places;
        this.caller = caller;
        this.time = time;
        this.once = once;
    }

    @POST
    @Operation(summary = "Records a document")
    @APIResponseSchema(value = SourceDocument.class, responseCode = "201")
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, DocumentRequest request) {
        return once.post(key, request, () -> {
            SourceDocument document = checked(request);
            caller.requireGrant(KEEPERS, document.place());
            documents.add(document);
            return Answer.created(URI.create("/api/metrics/v1/documents/" + document.id()), document, 1);
        });
    }

    @GET
    @Path("/{document}")
    @Operation(summary = "One document")
    public SourceDocument one(@PathParam("document") UUID id) {
        SourceDocument document = documents.find(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        caller.requireGrant(STAFF, document.place());
        return document;
    }

    @GET
    @Operation(summary = "The documents about a place and everything below it, oldest first")
    public Page<SourceDocument> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String at = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        caller.requireGrant(STAFF, at);
        return documents.page(places.within(at), Cursor.decode(cursor, 1), Page.limit(limit));
    }

    private SourceDocument checked(DocumentRequest request) {
        Checks checks = new Checks();
        String place = checks.text("place", request.place(), 1, 32);
        String title = checks.text("title", request.title(), 1, 200);
        String number = checks.optionalText("number", request.number(), 1, 80);
        String issuer = checks.text("issuer", request.issuer(), 1, 120);
        LocalDate issuedOn = checks.day("issuedOn", request.issuedOn(), Checks.EARLIEST_DAY, time.today());
        checks.throwIfAny();
        return new SourceDocument(Ids.next(), place, title, number, issuer, issuedOn, caller.sub(), time.now());
    }
}
