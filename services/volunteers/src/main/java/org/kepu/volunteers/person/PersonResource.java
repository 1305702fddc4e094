package org.kepu.volunteers.person;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Versions;

/** What volunteers do with their own registration over HTTP. */
@Path("/api/volunteers/v1/people/me")
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

    /** Registers the caller as a volunteer; the county or a station verifies it. */
    @POST
    public Response register(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, PersonRequest request) {
        return once.post(key, request, () -> created(registrations.registerMyself(request)));
    }

    /** Takes over the registration a helper made. */
    @POST
    @Path("/joining")
    public Response join(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, JoinRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String number = checks.text("number", request.number(), 1, 40);
            String phone = checks.phone("phone", request.phone());
            checks.throwIfAny();
            return created(registrations.join(number, phone));
        });
    }

    /** The caller's registration. */
    @GET
    public Response me() {
        return ok(desk.me()).toResponse();
    }

    /** Changes particulars; after a refusal it applies again. */
    @PUT
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, PersonRequest request) {
        return ok(desk.change(Versions.ifMatch(ifMatch), request)).toResponse();
    }

    /** A pause. */
    @POST
    @Path("/rest")
    public Response rest(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(key, ifMatch, () -> desk.rest(Versions.ifMatch(ifMatch)));
    }

    /** Back from a pause. */
    @POST
    @Path("/return")
    public Response resume(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(key, ifMatch, () -> desk.resume(Versions.ifMatch(ifMatch)));
    }

    /** Leaves; everything personal is erased at once. */
    @DELETE
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
