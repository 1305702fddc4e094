package org.kepu.volunteers.person;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;

/** Finding people over HTTP, for operators and station keepers. */
@Path("/api/volunteers/v1/people")
@Produces(MediaType.APPLICATION_JSON)
public class PersonSearchResource {

    private final PersonSearch search;
    private final Once once;

    PersonSearchResource(PersonSearch search, Once once) {
        this.search = search;
        this.once = once;
    }

    /** One of the three, exactly. */
    public record SearchRequest(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String number) {

        /** Without the values. */
        @Override
        public String toString() {
            return "SearchRequest[]";
        }
    }

    /** Somebody found: who it is, with the name masked. */
    public record Found(StaffPersonView person, String maskedName) {}

    @GET
    @Operation(summary = "The people of a place and below it, without anything personal")
    public Page<StaffPersonView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String code = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        return search.list(code, status, cursor, Page.limit(limit)).map(StaffPersonView::of);
    }

    @POST
    @Path("/search")
    @Operation(
            summary = "Finds people exactly; what is personal is in the body, so that no log and no address holds it")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Found.class)))
    public Response find(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, SearchRequest request) {
        return once.post(key, request, () -> Answer.ok(found(request)));
    }

    private List<Found> found(SearchRequest request) {
        Checks checks = new Checks();
        boolean byNumber = request.number() != null;
        boolean byPhone = request.phone() != null;
        checks.check("phone", !byPhone || !byNumber, "not-together");
        checks.check("name", request.name() == null || !(byPhone || byNumber), "not-together");
        PersonSearch.Wanted wanted;
        if (byNumber) {
            wanted = new PersonSearch.Wanted.Number(checks.text("number", request.number(), 1, 40));
        } else if (byPhone) {
            wanted = new PersonSearch.Wanted.Phone(checks.phone("phone", request.phone()));
        } else {
            wanted = new PersonSearch.Wanted.Name(checks.text("name", request.name(), 1, 60));
        }
        checks.throwIfAny();
        return search.find(wanted).stream()
                .map(person ->
                        new Found(StaffPersonView.of(person), person.profile().maskedName()))
                .toList();
    }

    @GET
    @Path("/{id}/particulars")
    @Operation(
            summary =
                    "Everything about one person, for who keeps the station; a minor's data needs a reason, which is kept")
    @APIResponseSchema(value = PersonView.class, responseCode = "200")
    public Response open(@PathParam("id") UUID id, @QueryParam("reason") @Nullable String reason) {
        Checks checks = new Checks();
        String words = checks.optionalText("reason", reason, 1, 200);
        checks.throwIfAny();
        Person.Known person = search.open(id, words);
        return Answer.ok(PersonView.of(person), person.version()).toResponse();
    }
}
