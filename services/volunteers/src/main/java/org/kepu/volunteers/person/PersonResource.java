package org.kepu.volunteers.person;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Versions;

/** What volunteers do with their own registration over HTTP. */
@Path("/api/volunteers/v1/people/me")
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {

    private static final URI ME = URI.create("/api/volunteers/v1/people/me");

    private final RegistrationDesk registrations;
    private final OwnDesk desk;
    private final Once once;

    PersonResource(RegistrationDesk registrations, OwnDesk desk, Once once) {
        this.registrations = registrations;
        this.desk = desk;
        this.once = once;
    }

    /** Number and phone of somebody a helper registered. */
    public record JoinRequest(
            @Nullable String number, @Nullable String phone) {

        /** Without the values. */
        @Override
        public String toString() {
            return "JoinRequest[]";
        }
    }

    @POST
    @Operation(summary = "Registers the caller as a volunteer; the county or a station verifies it")
    @APIResponseSchema(value = PersonView.class, responseCode = "201")
    public Response register(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, PersonRequest request) {
        return once.post(key, request, () -> created(registrations.registerMyself(request)));
    }

    @POST
    @Path("/joining")
    @Operation(summary = "Takes over the registration a helper made")
    @APIResponseSchema(value = PersonView.class, responseCode = "201")
    public Response join(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, JoinRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String number = checks.text("number", request.number(), 1, 40);
            String phone = checks.phone("phone", request.phone());
            checks.throwIfAny();
            return created(registrations.join(number, phone));
        });
    }

    @GET
    @Operation(summary = "The caller's registration")
    @APIResponseSchema(value = PersonView.class, responseCode = "200")
    public Response me() {
        return ok(desk.me()).toResponse();
    }

    @PUT
    @Operation(summary = "Changes particulars; after a refusal it applies again")
    @APIResponseSchema(value = PersonView.class, responseCode = "200")
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, PersonRequest request) {
        return ok(desk.change(Versions.ifMatch(ifMatch), request)).toResponse();
    }

    @POST
    @Path("/rest")
    @Operation(summary = "A pause")
    @APIResponseSchema(value = PersonView.class, responseCode = "200")
    public Response rest(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(key, ifMatch, () -> desk.rest(Versions.ifMatch(ifMatch)));
    }

    @POST
    @Path("/return")
    @Operation(summary = "Back from a pause")
    @APIResponseSchema(value = PersonView.class, responseCode = "200")
    public Response resume(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(key, ifMatch, () -> desk.resume(Versions.ifMatch(ifMatch)));
    }

    @DELETE
    @Operation(summary = "Leaves; everything personal is erased at once")
    public void leave(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        desk.leave(Versions.ifMatch(ifMatch));
    }

    private Response step(@Nullable String key, @Nullable String ifMatch, Supplier<Person.Known> step) {
        return once.post(key, String.valueOf(ifMatch), () -> ok(step.get()));
    }

    private static Answer created(Person.Known person) {
        return Answer.created(ME, PersonView.of(person), person.version());
    }

    private static Answer ok(Person.Known person) {
        return Answer.ok(PersonView.of(person), person.version());
    }
}
