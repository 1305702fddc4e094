package org.kepu.events.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Once;

/** The sessions of one activity over HTTP. */
@Path("/api/events/v1/activities/{activity}/sessions")
public class AnnouncedResource {

    private final SessionDesk desk;
    private final Sessions sessions;
    private final Once once;

    AnnouncedResource(SessionDesk desk, Sessions sessions, Once once) {
        this.desk = desk;
        this.sessions = sessions;
        this.once = once;
    }

    /** Announces a session of a published activity. */
    @POST
    public Response announce(
            @PathParam("activity") UUID activity,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            SessionRequest request) {
        return once.post(key, request, () -> {
            SessionView view = SessionView.of(desk.announce(activity, request));
            return Answer.created(URI.create("/api/events/v1/sessions/" + view.id()), view, view.version());
        });
    }

    /** The sessions of an activity in the order of their time. */
    @GET
    public List<SessionView> list(@PathParam("activity") UUID activity) {
        return sessions.of(activity).stream().map(SessionView::of).toList();
    }
}
