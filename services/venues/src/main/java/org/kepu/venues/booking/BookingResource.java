package org.kepu.venues.booking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Versions;

/** One booking over HTTP, for whoever booked it and those who work at the venue. */
@Path(BookingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class BookingResource {

    static final String PATH = "/api/venues/v1/bookings";

    private final BookingAccess access;
    private final ChangeDesk changes;
    private final CancellationDesk cancellations;
    private final ErasureDesk erasures;
    private final Once once;

    BookingResource(
            BookingAccess access, ChangeDesk changes, CancellationDesk cancellations, ErasureDesk erasures, Once once) {
        this.access = access;
        this.changes = changes;
        this.cancellations = cancellations;
        this.erasures = erasures;
        this.once = once;
    }

    @GET
    @Path("/{booking}")
    @Operation(summary = "One booking")
    @APIResponseSchema(value = BookingView.class, responseCode = "200")
    public Response one(@PathParam("booking") UUID id) {
        return ok(access.visible(id)).toResponse();
    }

    @PUT
    @Path("/{booking}")
    @Operation(
            summary =
                    "Changes how many come and their group, as long as the places could be given back; 409 where too few are left")
    @APIResponseSchema(value = BookingView.class, responseCode = "200")
    public Response change(
            @PathParam("booking") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            BookingRequest.Change request) {
        return ok(changes.change(id, Versions.ifMatch(ifMatch), request)).toResponse();
    }

    @POST
    @Path("/{booking}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives the places back")
    @APIResponseSchema(value = BookingView.class, responseCode = "200")
    public Response cancel(
            @PathParam("booking") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            BookingRequest.Cancellation request) {
        return once.post(key, request, () -> ok(cancellations.cancel(id, Versions.ifMatch(ifMatch), request)));
    }

    @DELETE
    @Path("/{booking}/particulars")
    @Operation(
            summary = "Erases name and phone of the caller's own booking once it is over; 409 while its places stand")
    public void erase(@PathParam("booking") UUID id) {
        erasures.erase(id);
    }

    private static Answer ok(Booking booking) {
        return Answer.ok(BookingView.of(booking), booking.version());
    }
}
