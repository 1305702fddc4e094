package org.kepu.volunteers.parked;

import jakarta.ws.rs.Path;
import org.kepu.operations.OncePerKey;
import org.kepu.operations.ParkedEventDesk;
import org.kepu.operations.ParkedEventEndpoints;

/** The events volunteers could not handle, over HTTP. */
@Path("/api/volunteers/v1/parked-events")
public class ParkedEventResource extends ParkedEventEndpoints {

    ParkedEventResource(ParkedEventDesk desk, OncePerKey once) {
        super(desk, once);
    }
}
