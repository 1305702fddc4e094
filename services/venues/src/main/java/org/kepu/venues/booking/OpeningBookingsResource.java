package org.kepu.venues.booking;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.venues.opening.Opening;
import org.kepu.venues.opening.Openings;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Answer;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Bookings of an opening over HTTP. */
@Path("/api/venues/v1/opening-bookings/{opening}")
@Produces(MediaType.APPLICATION_JSON)
public class OpeningBookingsResource {

    private final BookingDesk desk;
    private final Bookings bookings;
    private final Openings openings;
    private final VenueStaff staff;
    private final Once once;

    OpeningBookingsResource(BookingDesk desk, Bookings bookings, Openings openings, VenueStaff staff, Once once) {
        this.desk = desk;
        this.bookings = bookings;
        this.openings = openings;
        this.staff = staff;
        this.once = once;
    }

    @POST
    @Operation(summary = "The caller takes places; 409 with what is left where there are too few")
    @APIResponseSchema(value = BookingView.class, responseCode = "201")
    public Response book(
            @PathParam("opening") UUID opening,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            BookingRequest request) {
        return once.post(key, request, () -> created(desk.book(opening, request)));
    }

    @POST
    @Path("/others")
    @Operation(summary = "Staff take places for somebody on the phone, who agreed")
    @APIResponseSchema(value = BookingView.class, responseCode = "201")
    public Response bookForAnother(
            @PathParam("opening") UUID opening,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            BookingRequest request) {
        return once.post(key, request, () -> created(desk.bookForAnother(opening, request)));
    }

    @GET
    @Operation(summary = "Who has booked, newest first, for those who work at the venue")
    public Page<BookingView> list(
            @PathParam("opening") UUID opening,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Opening found = openings.read(opening).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        staff.requireDesk(found.plan().venue());
        return bookings.page("openingId", opening, Cursor.decode(cursor, 1), Page.limit(limit))
                .map(BookingView::of);
    }

    private static Answer created(Booking booking) {
        return Answer.created(
                URI.create(BookingResource.PATH + "/" + booking.id()), BookingView.of(booking), booking.version());
    }
}
