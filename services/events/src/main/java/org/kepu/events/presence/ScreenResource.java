package org.kepu.events.presence;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.kepu.base.CityTime;
import org.kepu.events.activity.Activities;
import org.kepu.events.activity.Organisers;
import org.kepu.events.session.Session;
import org.kepu.events.session.Sessions;
import org.kepu.presence.RotatingCodes;
import org.kepu.presence.ScreenKey;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** What an organiser takes along to where there may be no signal (R5): the key of a screen, or a page to print. Both are audited. */
@Path("/api/events/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class ScreenResource {

    private final Sessions sessions;
    private final Activities activities;
    private final Organisers organisers;
    private final RotatingCodes codes;
    private final Audit audit;
    private final CityTime time;

    ScreenResource(
            Sessions sessions,
            Activities activities,
            Organisers organisers,
            RotatingCodes codes,
            Audit audit,
            CityTime time) {
        this.sessions = sessions;
        this.activities = activities;
        this.organisers = organisers;
        this.codes = codes;
        this.audit = audit;
        this.time = time;
    }

    /**
     * What a paired screen holds (签到屏密钥).
     *
     * @param key K_S in base64url; a secret the screen keeps in memory only
     * @param until when the screen forgets it: two hours after the session's end
     */
    public record ScreenKeyView(String kid, UUID session, String key, OffsetDateTime until) {

        /** Without the key. */
        @Override
        public String toString() {
            return "ScreenKeyView[" + session + "]";
        }
    }

    /**
     * The code to print (纸质签到码). It proves no time, so a record by it is worth a C at most.
     *
     * @param digits to be typed where there is no camera
     */
    public record PrintedCodeView(UUID session, String code, String digits) {}

    @GET
    @Path("/{id}/screen-key")
    @Transactional
    @Operation(summary = "The key with which a screen makes the session's codes without signal, for its organisers")
    @APIResponseSchema(value = ScreenKeyView.class, responseCode = "200")
    public Response screenKey(@PathParam("id") UUID id) {
        Session session = shown(id);
        ScreenKey key =
                codes.screenKey(id, session.announcement().window().endsAt().toInstant());
        if (!time.instant().isBefore(key.until())) {
            throw new Refused(new CodeProblem.NoneNow());
        }
        audit.record(act("session.screen-key", session));
        return secret(new ScreenKeyView(
                key.kid(), id, key.key(), time.inCity(key.until().atOffset(ZoneOffset.UTC))));
    }

    @GET
    @Path("/{id}/printed-code")
    @Transactional
    @Operation(summary = "The code to print for a session where no screen can stand, for its organisers")
    @APIResponseSchema(value = PrintedCodeView.class, responseCode = "200")
    public Response printed(@PathParam("id") UUID id) {
        Session session = shown(id);
        audit.record(act("session.printed-code", session));
        return secret(new PrintedCodeView(id, codes.printed(id).text(), codes.printedDigits(id)));
    }

    private Session shown(UUID id) {
        Session session = sessions.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        activities
                .read(session.announcement().activityId())
                .ifPresent(activity -> organisers.requireAt(
                        activity.plan(), session.announcement().place()));
        if (session instanceof Session.Cancelled) {
            throw new Refused(new CodeProblem.NoneNow());
        }
        return session;
    }

    private static Act act(String action, Session session) {
        return Act.of(action, "session", session.id())
                .version(session.version())
                .at(session.announcement().place());
    }

    private static Response secret(Object view) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(view).cacheControl(never).build();
    }
}
