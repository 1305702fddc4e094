package org.kepu.metrics.entered;

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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Places;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Entered values over HTTP. */
@Path("/api/metrics/v1/entered-values")
@Produces(MediaType.APPLICATION_JSON)
public class EnteredResource {

    private static final Set<Role> STAFF = EnumSet.allOf(Role.class);

    private final EnterValue enter;
    private final EnteredValues values;
    private final Places places;
    private final Caller caller;
    private final Once once;

    EnteredResource(EnterValue enter, EnteredValues values, Places places, Caller caller, Once once) {
        this.enter = enter;
        this.values = values;
        this.places = places;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Operation(summary = "Enters a value, or corrects one: replaces names it")
    @APIResponseSchema(value = EnteredValue.class, responseCode = "201")
    public Response enter(@HeaderParam("Idempotency-Key") @Nullable String key, EnteredRequest request) {
        return once.post(key, request, () -> {
            EnteredValue value = enter.run(request);
            return Answer.created(URI.create("/api/metrics/v1/entered-values/" + value.id()), value, 1);
        });
    }

    @GET
    @Path("/{value}")
    @Operation(summary = "One entered value, replaced or not")
    public EnteredValue one(@PathParam("value") UUID id) {
        EnteredValue value = values.find(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        caller.requireGrant(STAFF, value.place());
        return value;
    }

    @GET
    @Operation(
            summary = "Everything entered for a plan at a place and below it, oldest first, corrected values included")
    public Page<EnteredValue> list(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("place") @Nullable String place,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String of = checks.text("plan", plan, 1, 64);
        String at = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        caller.requireGrant(STAFF, at);
        return values.page(of, indicator, places.within(at), Cursor.decode(cursor, 1), Page.limit(limit));
    }
}
