package org.kepu.volunteers.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Page;

/** Services and hours over HTTP, for reading. */
@Path("/api/volunteers/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceResource {

    private final ServiceReading reading;

    ServiceResource(ServiceReading reading) {
        this.reading = reading;
    }

    @GET
    @Path("/my/hours")
    @Operation(
            summary = "The caller's hours: the balance in minutes and its entries, newest first, each with its grade")
    public ServiceReading.Hours mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return reading.mine(cursor, Page.limit(limit));
    }

    @GET
    @Path("/my/service-records")
    @Operation(summary = "The caller's services; status=waiting or refused are those that do not count")
    public Page<ServiceView> ofMine(
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return reading.ofMine(status, cursor, Page.limit(limit));
    }

    @GET
    @Path("/service-records/{id}")
    @Operation(summary = "A service with its evidence, entries and disputes, for those it concerns")
    @APIResponseSchema(value = ServiceView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        ServiceView view = reading.one(id);
        return Answer.ok(view, view.version()).toResponse();
    }

    @GET
    @Path("/sessions/{session}/service-records")
    @Operation(summary = "The services of a session, for its leader")
    public Page<ServiceView> ofSession(
            @PathParam("session") UUID session,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return reading.ofSession(session, status, cursor, Page.limit(limit));
    }

    @GET
    @Path("/service-records")
    @Operation(summary = "The services at a place and below it, for its operators; status=waiting are hours to confirm")
    public Page<ServiceView> ofPlace(
            @QueryParam("place") @Nullable String place,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String code = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        return reading.ofPlace(code, status, cursor, Page.limit(limit));
    }
}
