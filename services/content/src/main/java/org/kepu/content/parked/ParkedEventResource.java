package org.kepu.content.parked;

import jakarta.ws.rs.Path;
import org.kepu.operations.OncePerKey;
import org.kepu.operations.ParkedEventDesk;
import org.kepu.operations.ParkedEventEndpoints;

/** The events content could not handle, over HTTP. */
@Path("/api/content/v1/parked-events")
public class ParkedEventResource extends ParkedEventEndpoints {

    ParkedEventResource(ParkedEventDesk desk, OncePerKey once) {
        super(desk, once);
    }
}
