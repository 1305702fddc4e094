package org.kepu.metrics.plan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.web.Answer;
import org.kepu.web.BodyLimit;
import org.kepu.web.Cursor;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Plans over HTTP. */
@Path("/api/metrics/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final Set<Role> STAFF = EnumSet.allOf(Role.class);
    private static final long LARGEST_FILE = 524_288;

    private final PlanDesk desk;
    private final Plans plans;
    private final Places places;
    private final Caller caller;
    private final Once once;

    PlanResource(PlanDesk desk, Plans plans, Places places, Caller caller, Once once) {
        this.desk = desk;
        this.plans = plans;
        this.places = places;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Operation(summary = "Imports one of the plans this product ships with, or a file; the answer reports row by row")
    @APIResponseSchema(value = PlanReport.class, responseCode = "201")
    public Response bring(@HeaderParam(KEY) @Nullable String key, @BodyLimit(LARGEST_FILE) PlanRequest request) {
        return once.post(key, request, () -> {
            PlanReport report = desk.bring(request);
            PlanView plan = report.plan();
            return Answer.created(URI.create("/api/metrics/v1/plans/" + plan.id()), report, plan.version());
        });
    }

    @POST
    @Path("/{plan}/opening")
    @Operation(summary = "Puts an imported plan in force")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response open(
            @PathParam("plan") String id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> answer(desk.open(id, version)));
    }

    @POST
    @Path("/{plan}/closing")
    @Operation(summary = "Ends a plan in force")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response close(
            @PathParam("plan") String id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> answer(desk.close(id, version)));
    }

    @POST
    @Path("/{plan}/settings")
    @Operation(summary = "Sets a number the plan leaves to its city")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response set(
            @PathParam("plan") String id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            SettingRequest request) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, request, () -> answer(desk.set(id, version, request)));
    }

    @GET
    @Path("/{plan}")
    @Operation(summary = "One plan in its own words")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response one(@PathParam("plan") String id) {
        PlanState state = plans.get(id);
        requireSomethingAt(state.place());
        return Answer.ok(PlanView.of(state), state.version()).toResponse();
    }

    @GET
    @Operation(summary = "The plans of the cities in which the caller has any right, ordered by id")
    public Page<PlanView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        caller.sub();
        return plans.page(around(caller.scopes(STAFF)), Cursor.decode(cursor, 1), Page.limit(limit))
                .map(PlanView::of);
    }

    /** Staff of a county read the plan of their city as well: it is what they are judged by. */
    private void requireSomethingAt(String city) {
        if (!around(caller.scopes(STAFF)).contains(city)) {
            caller.requireGrant(STAFF, city);
        }
    }

    private Collection<String> around(Set<String> scopes) {
        Set<String> around = new LinkedHashSet<>(scopes);
        scopes.forEach(
                scope -> places.ancestors(scope).stream().map(Place::code).forEach(around::add));
        return around;
    }

    private static Answer answer(PlanState state) {
        return Answer.ok(PlanView.of(state), state.version());
    }
}
