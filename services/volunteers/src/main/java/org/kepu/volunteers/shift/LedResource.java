package org.kepu.volunteers.shift;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The sessions the caller runs over HTTP. */
@Path("/api/volunteers/v1/my/led-sessions")
public class LedResource {

    private final LedSessions sessions;

    LedResource(LedSessions sessions) {
        this.sessions = sessions;
    }

    /** Sessions of the past week and the next two weeks at which the caller calls the roll. */
    @GET
    public List<LedSessions.LedSession> mine() {
        return sessions.mine();
    }
}
