package org.kepu.volunteers.person;

import jakarta.ws.rs.Consumes;
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

/** What operators and station keepers do with registrations over HTTP. */
@Path("/api/volunteers/v1/people")
@Produces(MediaType.APPLICATION_JSON)
public class StaffPersonResource {

    private final RegistrationDesk registrations;
    private final VerificationDesk desk;
    private final Terms terms;
    private final Once once;

    StaffPersonResource(RegistrationDesk registrations, VerificationDesk desk, Terms terms, Once once) {
        this.registrations = registrations;
        this.desk = desk;
        this.terms = terms;
        this.once = once;
    }

    /** Why; for a refusal a code of {@code rejection-reason}, for a suspension words. */
    public record ReasonRequest(@Nullable String reason) {}

    @POST
    @Operation(
            summary =
                    "Registers somebody without an account; the answer is the last time the number is shown to the helper")
    @APIResponseSchema(value = PersonView.class, responseCode = "201")
    public Response register(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, PersonRequest request) {
        return once.post(key, request, () -> {
            Person.Known person = registrations.registerAnother(request);
            return Answer.created(
                    URI.create("/api/volunteers/v1/people/" + person.id()), PersonView.of(person), person.version());
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One person of the caller's places, without anything personal")
    @APIResponseSchema(value = StaffPersonView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        Person.Known person = desk.find(id);
        return Answer.ok(StaffPersonView.of(person), person.version()).toResponse();
    }

    @POST
    @Path("/{id}/verification")
    @Operation(summary = "The caller has seen who it is")
    @APIResponseSchema(value = StaffPersonView.class, responseCode = "200")
    public Response verify(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(key, String.valueOf(ifMatch), () -> desk.verify(id, Versions.ifMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Not verified, for a reason the person is shown")
    @APIResponseSchema(value = StaffPersonView.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReasonRequest request) {
        return step(key, request, () -> {
            Checks checks = new Checks();
            String reason = checks.code("reason", request.reason(), terms.of("rejection-reason"));
            checks.throwIfAny();
            return desk.refuse(id, Versions.ifMatch(ifMatch), reason);
        });
    }

    @POST
    @Path("/{id}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Must not serve until reinstated")
    @APIResponseSchema(value = StaffPersonView.class, responseCode = "200")
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReasonRequest request) {
        return step(key, request, () -> {
            Checks checks = new Checks();
            String words = checks.text("reason", request.reason(), 1, 500);
            checks.throwIfAny();
            return desk.suspend(id, Versions.ifMatch(ifMatch), words);
        });
    }

    @POST
    @Path("/{id}/reinstatement")
    @Operation(summary = "May serve again")
    @APIResponseSchema(value = StaffPersonView.class, responseCode = "200")
    public Response reinstate(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(key, String.valueOf(ifMatch), () -> desk.reinstate(id, Versions.ifMatch(ifMatch)));
    }

    private Response step(@Nullable String key, Object request, Supplier<Person> step) {
        return once.post(key, request, () -> {
            Person.Known person = (Person.Known) step.get();
            return Answer.ok(StaffPersonView.of(person), person.version());
        });
    }
}
