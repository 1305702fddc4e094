package org.kepu.venues.venue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's venues over HTTP. */
@Path("/api/venues/v1/my/venues")
public class MyVenuesResource {

    private final VenueStaff staff;

    MyVenuesResource(VenueStaff staff) {
        this.staff = staff;
    }

    @GET
    @Operation(summary = "Venues the caller manages or receives visitors at, whatever their state")
    public List<VenueView> mine() {
        return staff.mine().stream().map(VenueView::of).toList();
    }
}
