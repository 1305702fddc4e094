package org.kepu.operations;

import jakarta.ws.rs.Path;

/** The parked events of the tiny application. */
@Path(TinyParkedEvents.PATH)
public class TinyParkedEvents extends ParkedEventEndpoints {

    static final String PATH = "/api/tiny/v1/parked-events";

    TinyParkedEvents(ParkedEventDesk desk, OncePerKey once) {
        super(desk, once);
    }
}
