package org.kepu.events.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** Activities over HTTP. */
@Path("/api/events/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final ActivityDesk desk;
    private final Activities activities;
    private final ActivitySearch search;
    private final Organisers organisers;
    private final Once once;

    ActivityResource(
            ActivityDesk desk, Activities activities, ActivitySearch search, Organisers organisers, Once once) {
        this.desk = desk;
        this.activities = activities;
        this.search = search;
        this.organisers = organisers;
        this.once = once;
    }

    @POST
    @Operation(summary = "Drafts an activity")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public Response draft(@HeaderParam(KEY) @Nullable String key, ActivityRequest request) {
        return once.post(key, request, () -> {
            ActivityView view = ActivityView.of(desk.draft(request));
            return Answer.created(URI.create("/api/events/v1/activities/" + view.id()), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Changes an activity that has not ended")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, ActivityRequest request) {
        ActivityView view = ActivityView.of(desk.change(id, Versions.ifMatch(ifMatch), request));
        return Answer.ok(view, view.version()).toResponse();
    }

    @POST
    @Path("/{id}/publication")
    @Operation(summary = "Announces a draft")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> {
            ActivityView view = ActivityView.of(desk.publish(id, version));
            return Answer.ok(view, view.version());
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One activity; a draft only for those who prepare it")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        Activity activity = activities
                .read(id)
                .filter(organisers::callerMaySee)
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        return Answer.ok(ActivityView.of(activity), activity.version()).toResponse();
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Activities at a place and below, newest first; drafts only for organisers of the place")
    public Page<ActivityView> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("place") @Nullable String place,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("campaign") @Nullable UUID campaign,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return search.page(new ActivitySearch.Asked(status, place, kind, theme, campaign), cursor, Page.limit(limit))
                .map(ActivityView::of);
    }
}
