package org.kepu.venues.visit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;

/** The desk of a venue over HTTP. */
@Path("/api/venues/v1/venue-visits/{venue}")
@Produces(MediaType.APPLICATION_JSON)
public class VenueVisitsResource {

    private final VisitDesk desk;
    private final Visits visits;
    private final VenueStaff staff;
    private final CityTime time;
    private final Once once;

    VenueVisitsResource(VisitDesk desk, Visits visits, VenueStaff staff, CityTime time, Once once) {
        this.desk = desk;
        this.visits = visits;
        this.staff = staff;
        this.time = time;
        this.once = once;
    }

    @POST
    @Operation(summary = "Counts heads of one group")
    @APIResponseSchema(value = VisitView.class, responseCode = "201")
    public Response count(
            @PathParam("venue") UUID venue,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            VisitRequest request) {
        return once.post(key, request, () -> created(desk.count(venue, request)));
    }

    @POST
    @Path("/arrivals")
    @Operation(summary = "Takes the code of a party that booked; a code counts once")
    @APIResponseSchema(value = VisitView.class, responseCode = "201")
    public Response arrive(
            @PathParam("venue") UUID venue,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            VisitRequest.Arrival request) {
        return once.post(key, request, () -> created(desk.arrive(venue, request)));
    }

    @GET
    @Operation(summary = "What was counted within days, today where none are given; latest first")
    public Page<VisitView> list(
            @PathParam("venue") UUID venue,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        staff.requireDesk(venue);
        Checks checks = new Checks();
        LocalDate first = from == null ? time.today() : checks.day("from", from);
        LocalDate last = to == null ? time.today() : checks.day("to", to);
        checks.throwIfAny();
        return visits.page(venue, first, last, Cursor.decode(cursor, 1), Page.limit(limit))
                .map(VisitView::of);
    }

    private static Answer created(Visit visit) {
        return Answer.created(URI.create(VisitResource.PATH + "/" + visit.id()), VisitView.of(visit), visit.version());
    }
}
