package org.kepu.events.presence;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kepu.base.CityTime;
import org.kepu.events.EventsConfig;
import org.kepu.events.activity.Activities;
import org.kepu.events.activity.Organisers;
import org.kepu.events.session.Session;
import org.kepu.events.session.Sessions;
import org.kepu.presence.RotatingCodes;
import org.kepu.presence.TimeStep;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** The code of a session for a signed-in organiser's screen. */
@Path("/api/events/v1/sessions")
public class CodeResource {

    private final Sessions sessions;
    private final RotatingCodes codes;
    private final Activities activities;
    private final Organisers organisers;
    private final CityTime time;
    private final Duration shownWithin;

    CodeResource(
            Sessions sessions,
            RotatingCodes codes,
            Activities activities,
            Organisers organisers,
            CityTime time,
            EventsConfig config) {
        this.sessions = sessions;
        this.codes = codes;
        this.activities = activities;
        this.organisers = organisers;
        this.time = time;
        this.shownWithin = config.attendance().codeShownWithin();
    }

    @GET
    @Path("/{id}/code")
    @Operation(summary = "The code to show now; it is good for this step of 30 seconds and the next")
    public CodeView now(@PathParam("id") UUID id) {
        Session session = sessions.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        activities
                .read(session.announcement().activityId())
                .ifPresent(activity -> organisers.requireAt(
                        activity.plan(), session.announcement().place()));
        Instant now = time.instant();
        if (session instanceof Session.Cancelled || isOver(session, now)) {
            throw new Refused(new CodeProblem.NoneNow());
        }
        TimeStep step = TimeStep.at(now);
        OffsetDateTime changes =
                time.inCity(step.start().plusSeconds(TimeStep.SECONDS).atOffset(ZoneOffset.UTC));
        return new CodeView(id.toString(), codes.issue(id, now).text(), codes.typed(id, step), changes);
    }

    /** Long after it, nobody checks out by the code any more. */
    private boolean isOver(Session session, Instant now) {
        return now.isAfter(
                session.announcement().window().endsAt().plus(shownWithin).toInstant());
    }
}
