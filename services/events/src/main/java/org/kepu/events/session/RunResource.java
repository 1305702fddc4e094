package org.kepu.events.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The sessions the caller runs over HTTP. */
@Path("/api/events/v1/my/sessions")
public class RunResource {

    private final RunSessions sessions;

    RunResource(RunSessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(
            summary =
                    "Sessions of the past week and the next two weeks whose activity the caller drafted or was named for")
    public List<RunSessions.RunSession> mine() {
        return sessions.mine();
    }
}
