package org.kepu.venues.booking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** The caller's bookings over HTTP. */
@Path("/api/venues/v1/my/bookings")
public class MyBookingsResource {

    private final Bookings bookings;
    private final Caller caller;

    MyBookingsResource(Bookings bookings, Caller caller) {
        this.bookings = bookings;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The caller's bookings, newest first")
    public Page<BookingView> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return bookings.page("account", caller.sub(), Cursor.decode(cursor, 1), Page.limit(limit))
                .map(BookingView::of);
    }
}
