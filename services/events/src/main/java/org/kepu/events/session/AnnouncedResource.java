package org.kepu.events.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.events.activity.Activities;
import org.kepu.events.activity.Activity;
import org.kepu.web.Answer;
import org.kepu.web.Once;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** The sessions of one activity over HTTP. */
@Path("/api/events/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
public class AnnouncedResource {

    private final SessionDesk desk;
    private final Sessions sessions;
    private final Activities activities;
    private final Once once;

    AnnouncedResource(SessionDesk desk, Sessions sessions, Activities activities, Once once) {
        this.desk = desk;
        this.activities = activities;
        this.sessions = sessions;
        this.once = once;
    }

    @POST
    @Path("/{activity}/sessions")
    @Operation(summary = "Announces a session of a published activity")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    public Response announce(
            @PathParam("activity") UUID activity,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            SessionRequest request) {
        return once.post(key, request, () -> {
            SessionView view = SessionView.of(desk.announce(activity, request));
            return Answer.created(URI.create("/api/events/v1/sessions/" + view.id()), view, view.version());
        });
    }

    @GET
    @Path("/{activity}/sessions")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "The sessions of an activity in the order of their time; none of one nobody announced")
    public List<SessionView> list(@PathParam("activity") UUID activity) {
        Activity found = activities
                .read(activity)
                .filter(each -> !(each instanceof Activity.Draft))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        return sessions.of(found.id()).stream().map(SessionView::of).toList();
    }
}
