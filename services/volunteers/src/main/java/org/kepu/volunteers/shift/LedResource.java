package org.kepu.volunteers.shift;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The sessions the caller runs over HTTP. */
@Path("/api/volunteers/v1/my/led-sessions")
public class LedResource {

    private final LedSessions sessions;

    LedResource(LedSessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(summary = "Sessions of the past week and the next two weeks at which the caller calls the roll")
    public List<LedSessions.LedSession> mine() {
        return sessions.mine();
    }
}
