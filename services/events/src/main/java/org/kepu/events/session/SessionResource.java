package org.kepu.events.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Once;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** Sessions over HTTP. */
@Path("/api/events/v1/sessions")
public class SessionResource {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final SessionDesk desk;
    private final Sessions sessions;
    private final Once once;

    SessionResource(SessionDesk desk, Sessions sessions, Once once) {
        this.desk = desk;
        this.sessions = sessions;
        this.once = once;
    }

    /** Moves a session; those signed up are told once. */
    @POST
    @Path("/{id}/move")
    public Response move(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            SessionRequest.Move request) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, request, () -> desk.move(id, version, request));
    }

    /** Calls a session off; those signed up are told once. */
    @POST
    @Path("/{id}/cancellation")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            SessionRequest.Cancellation request) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, request, () -> desk.cancel(id, version, request));
    }

    /** Closes a session as held. */
    @POST
    @Path("/{id}/held")
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, version, () -> desk.hold(id, version));
    }

    /** One session. */
    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") UUID id) {
        Session session = sessions.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        return Answer.ok(SessionView.of(session), session.version()).toResponse();
    }

    private Response step(@Nullable String key, Object request, Supplier<Session> step) {
        return once.post(key, request, () -> {
            SessionView view = SessionView.of(step.get());
            return Answer.ok(view, view.version());
        });
    }
}
