package org.kepu.volunteers.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Page;

/** Services and hours over HTTP, for reading. */
@Path("/api/volunteers/v1")
public class ServiceResource {

    private final ServiceReading reading;

    ServiceResource(ServiceReading reading) {
        this.reading = reading;
    }

    /** The caller's hours: the balance in minutes and its entries, newest first, each with its grade. */
    @GET
    @Path("/my/hours")
    public ServiceReading.Hours mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return reading.mine(cursor, Page.limit(limit));
    }

    /** A service with its evidence, entries and disputes, for those it concerns. */
    @GET
    @Path("/service-records/{id}")
    public Response one(@PathParam("id") UUID id) {
        ServiceView view = reading.one(id);
        return Answer.ok(view, view.version()).toResponse();
    }

    /** The services of a session, for its leader. */
    @GET
    @Path("/sessions/{session}/service-records")
    public Page<ServiceView> ofSession(
            @PathParam("session") UUID session,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return reading.ofSession(session, status, cursor, Page.limit(limit));
    }

    /** The services at a place and below it, for its operators; {@code status=waiting} are hours to confirm. */
    @GET
    @Path("/service-records")
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
