package org.kepu.venues.vocabulary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** The vocabularies: read by anybody, kept by whoever keeps the city. */
@Path("/api/venues/v1/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
public class VocabularyResource {

    private final VocabularyDesk desk;
    private final VocabularyTable table;
    private final Once once;

    VocabularyResource(VocabularyDesk desk, VocabularyTable table, Once once) {
        this.desk = desk;
        this.table = table;
        this.once = once;
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "The names of all vocabularies")
    public List<String> names() {
        return table.names();
    }

    @GET
    @Path("/{name}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One vocabulary with all its terms, ended ones included")
    @APIResponseSchema(value = VocabularyState.class, responseCode = "200")
    public Response one(@PathParam("name") String name) {
        return ok(table.find(name, false).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND)))
                .toResponse();
    }

    @POST
    @Path("/{name}/terms")
    @Operation(summary = "Adds a term")
    @APIResponseSchema(value = VocabularyState.class, responseCode = "200")
    public Response add(
            @PathParam("name") String name,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VocabularyDesk.TermRequest request) {
        return once.post(key, request, () -> ok(desk.add(name, Versions.ifMatch(ifMatch), request)));
    }

    @POST
    @Path("/{name}/terms/{code}/end")
    @Operation(summary = "Ends a term from a day on")
    @APIResponseSchema(value = VocabularyState.class, responseCode = "200")
    public Response end(
            @PathParam("name") String name,
            @PathParam("code") String code,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VocabularyDesk.EndRequest request) {
        return once.post(key, request, () -> ok(desk.end(name, code, Versions.ifMatch(ifMatch), request)));
    }

    private static Answer ok(VocabularyTable.Versioned vocabulary) {
        return Answer.ok(vocabulary.state(), vocabulary.version());
    }
}
