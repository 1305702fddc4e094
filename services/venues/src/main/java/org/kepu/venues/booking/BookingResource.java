package org.kepu.venues.booking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Versions;

/** One booking over HTTP, for whoever booked it and those who work at the venue. */
@Path(BookingResource.PATH)
public class BookingResource {

    static final String PATH = "/api/venues/v1/bookings";

    private final CancellationDesk desk;
    private final Once once;

    BookingResource(CancellationDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** One booking. */
    @GET
    @Path("/{booking}")
    public Response one(@PathParam("booking") UUID id) {
        return ok(desk.visible(id)).toResponse();
    }

    /** Gives the places back. */
    @POST
    @Path("/{booking}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(
            @PathParam("booking") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            BookingRequest.Cancellation request) {
        return once.post(key, request, () -> ok(desk.cancel(id, Versions.ifMatch(ifMatch), request)));
    }

    private static Answer ok(Booking booking) {
        return Answer.ok(BookingView.of(booking), booking.version());
    }
}
