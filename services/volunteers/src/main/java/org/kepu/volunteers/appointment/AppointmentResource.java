package org.kepu.volunteers.appointment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.registers.Terms;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Appointments over HTTP, for operators of the place. */
@Path("/api/volunteers/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentResource {

    private final AppointmentDesk desk;
    private final Terms terms;
    private final CityTime time;
    private final Once once;

    AppointmentResource(AppointmentDesk desk, Terms terms, CityTime time, Once once) {
        this.desk = desk;
        this.terms = terms;
        this.time = time;
        this.once = once;
    }

    /** Why it is not confirmed. */
    public record RefusalRequest(@Nullable String words) {}

    @POST
    @Operation(summary = "Names somebody")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "201")
    public Response name(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, AppointmentRequest request) {
        return once.post(key, request, () -> {
            Appointment named = desk.name(request);
            return Answer.created(
                    URI.create("/api/volunteers/v1/appointments/" + named.id()), view(named), named.version());
        });
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(summary = "Confirms what the level below named")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return once.post(key, null, () -> ok(desk.confirm(id, Versions.ifMatch(ifMatch))));
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Does not confirm what the level below named")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RefusalRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String words = checks.text("words", request.words(), 1, 500);
            checks.throwIfAny();
            return ok(desk.refuse(id, Versions.ifMatch(ifMatch), words));
        });
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Changes particulars or the last day")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AppointmentRequest.Change request) {
        return ok(desk.change(id, Versions.ifMatch(ifMatch), request)).toResponse();
    }

    @POST
    @Path("/{id}/end")
    @Operation(summary = "Ends it; without a day, from today on")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AppointmentRequest.End request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String reason = checks.code("reason", request.reason(), terms.of("ending-reason"));
            if (request.endedOn() != null) {
                checks.day("endedOn", request.endedOn());
            }
            checks.throwIfAny();
            return ok(desk.end(id, Versions.ifMatch(ifMatch), request.endedOn(), reason));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One appointment, with name and phone")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        return ok(desk.find(id)).toResponse();
    }

    @GET
    @Operation(summary = "The appointments at a place and below it, names masked")
    public Page<AppointmentView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("role") @Nullable String role,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String code = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        return desk.list(code, role, status, cursor, Page.limit(limit))
                .map(appointment -> AppointmentView.listed(appointment, time.today()));
    }

    private AppointmentView view(Appointment appointment) {
        return AppointmentView.of(appointment, time.today());
    }

    private Answer ok(Appointment appointment) {
        return Answer.ok(view(appointment), appointment.version());
    }
}
