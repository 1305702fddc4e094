package org.kepu.events.presence;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.events.session.Session;
import org.kepu.events.session.Sessions;
import org.kepu.presence.RotatingCodes;
import org.kepu.presence.TimeStep;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** The code of a session for a signed-in organiser's screen. */
@Path("/api/events/v1/sessions/{id}/code")
public class CodeResource {

    private static final Set<Role> ORGANISERS = Set.of(Role.ORGANISER, Role.OPERATOR);

    private final Sessions sessions;
    private final RotatingCodes codes;
    private final Caller caller;
    private final CityTime time;

    CodeResource(Sessions sessions, RotatingCodes codes, Caller caller, CityTime time) {
        this.sessions = sessions;
        this.codes = codes;
        this.caller = caller;
        this.time = time;
    }

    /** The code to show now; it is good for this step of 30 seconds and the next. */
    @GET
    public CodeView now(@PathParam("id") UUID id) {
        Session session = sessions.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        caller.requireGrant(ORGANISERS, session.announcement().place());
        if (session instanceof Session.Cancelled) {
            throw new Refused(new CodeProblem.NoneNow());
        }
        Instant now = time.instant();
        TimeStep step = TimeStep.at(now);
        OffsetDateTime changes =
                time.inCity(step.start().plusSeconds(TimeStep.SECONDS).atOffset(ZoneOffset.UTC));
        return new CodeView(id.toString(), codes.issue(id, now).text(), codes.typed(id, step), changes);
    }
}
