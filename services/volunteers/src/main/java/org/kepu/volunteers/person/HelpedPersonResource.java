package org.kepu.volunteers.person;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Versions;

/** Changing and erasing the registration of somebody without an account over HTTP, for operators and station keepers. */
@Path("/api/volunteers/v1/people")
@Produces(MediaType.APPLICATION_JSON)
public class HelpedPersonResource {

    private final HelpedDesk desk;

    HelpedPersonResource(HelpedDesk desk) {
        this.desk = desk;
    }

    /**
     * Changes particulars of somebody without an account; 409 for who has one.
     *
     * @param reason why, 1 to 200 characters, without anything personal; kept
     */
    @PUT
    @Path("/{id}/particulars")
    @Operation(summary = "Changes particulars of somebody without an account; 409 for who has one")
    @APIResponseSchema(value = StaffPersonView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("reason") @Nullable String reason,
            PersonRequest request) {
        Person.Known person = desk.change(id, Versions.ifMatch(ifMatch), request, words(reason));
        return Answer.ok(StaffPersonView.of(person), person.version()).toResponse();
    }

    /**
     * Erases somebody without an account: everything personal at once; 409 for who has one.
     *
     * @param reason why, 1 to 200 characters, without anything personal; kept
     */
    @DELETE
    @Path("/{id}/particulars")
    @Operation(summary = "Erases somebody without an account: everything personal at once; 409 for who has one")
    public void erase(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("reason") @Nullable String reason) {
        desk.erase(id, Versions.ifMatch(ifMatch), words(reason));
    }

    private static String words(@Nullable String reason) {
        Checks checks = new Checks();
        String words = checks.text("reason", reason, 1, 200);
        checks.throwIfAny();
        return words;
    }
}
