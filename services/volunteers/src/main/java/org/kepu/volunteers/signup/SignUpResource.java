package org.kepu.volunteers.signup;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.registers.Terms;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Sign-ups over HTTP. */
@Path("/api/volunteers/v1")
@Produces(MediaType.APPLICATION_JSON)
public class SignUpResource {

    private static final int MOST = 500;

    private final SignUpDesk desk;
    private final WithdrawalDesk withdrawals;
    private final AbsenceDesk absences;
    private final MyShifts myShifts;
    private final Terms terms;
    private final Once once;

    SignUpResource(
            SignUpDesk desk,
            WithdrawalDesk withdrawals,
            AbsenceDesk absences,
            MyShifts myShifts,
            Terms terms,
            Once once) {
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.absences = absences;
        this.myShifts = myShifts;
        this.terms = terms;
        this.once = once;
    }

    /**
     * Who is put down.
     *
     * @param person an id; or
     * @param number the volunteer number (志愿者编号) as it stands on the card, for who does not know ids
     * @param overCapacityReason takes a place beyond the number wanted
     */
    public record OtherRequest(
            @Nullable String person,
            @Nullable String number,
            @Nullable String overCapacityReason) {}

    /** A code of {@code cancellation-reason}; a volunteer needs none. */
    public record WithdrawalRequest(@Nullable String reason) {}

    /** Who did not come, or came after all. */
    public record AbsenceRequest(
            @Nullable List<String> signUps, @Nullable Boolean absent) {}

    /** The answers, in the order of the sign-ups. */
    public record AbsenceAnswers(List<AbsenceDesk.Said> answers) {}

    @POST
    @Path("/shifts/{id}/sign-ups")
    @Operation(summary = "The caller takes a place of a shift")
    @APIResponseSchema(value = SignUpView.class, responseCode = "201")
    public Response signUp(@PathParam("id") UUID shift, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return once.post(key, null, () -> created(desk.signUpMyself(shift)));
    }

    @POST
    @Path("/shifts/{id}/sign-ups/others")
    @Operation(summary = "Puts somebody down who has no account or stands at the desk")
    @APIResponseSchema(value = SignUpView.class, responseCode = "201")
    public Response signUpAnother(
            @PathParam("id") UUID shift,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            OtherRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String number = request.person() == null ? request.number() : null;
            UUID person = number == null ? checks.uuid("person", request.person()) : null;
            String reason = checks.optionalText("overCapacityReason", request.overCapacityReason(), 1, 200);
            checks.throwIfAny();
            return created(
                    person == null
                            ? desk.signUpNumber(shift, Objects.requireNonNull(number), reason)
                            : desk.signUpAnother(shift, person, reason));
        });
    }

    @POST
    @Path("/sign-ups/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives a place back, one's own or as leader with a reason")
    @APIResponseSchema(value = SignUpView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            WithdrawalRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String reason = request.reason() == null
                    ? null
                    : checks.code("reason", request.reason(), terms.of("cancellation-reason"));
            checks.throwIfAny();
            return ok(withdrawals.withdraw(id, Versions.ifMatch(ifMatch), reason));
        });
    }

    @POST
    @Path("/sign-ups/{id}/keep")
    @Operation(summary = "Keeps a place whose moved shift overlapped another")
    @APIResponseSchema(value = SignUpView.class, responseCode = "200")
    public Response keep(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return once.post(key, null, () -> ok(withdrawals.keep(id, Versions.ifMatch(ifMatch))));
    }

    @POST
    @Path("/sessions/{session}/absences")
    @Operation(summary = "Says after the end who did not come, for whoever ran the session")
    @APIResponseSchema(value = AbsenceAnswers.class, responseCode = "200")
    public Response absences(
            @PathParam("session") UUID session,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            AbsenceRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            List<String> asked = checks.list("signUps", request.signUps(), 1, MOST);
            List<UUID> ids = IntStream.range(0, asked.size())
                    .mapToObj(i -> checks.uuid("signUps[" + i + "]", asked.get(i)))
                    .toList();
            checks.throwIfAny();
            boolean absent = !Boolean.FALSE.equals(request.absent());
            return Answer.ok(new AbsenceAnswers(absences.say(session, ids, absent)));
        });
    }

    @GET
    @Path("/my/shifts")
    @Operation(summary = "The caller's shifts, latest first")
    public Page<MyShifts.MyShift> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return myShifts.page(cursor, Page.limit(limit));
    }

    private static Answer created(SignUpDesk.Placed placed) {
        SignUp signUp = placed.signUp();
        return Answer.created(
                URI.create("/api/volunteers/v1/sign-ups/" + signUp.id()),
                SignUpView.of(signUp, placed.tight()),
                signUp.version());
    }

    private static Answer ok(SignUp signUp) {
        return Answer.ok(SignUpView.of(signUp, false), signUp.version());
    }
}
