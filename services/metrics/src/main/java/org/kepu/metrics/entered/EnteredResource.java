package org.kepu.metrics.entered;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
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

    /** Enters a value, or corrects one: {@code replaces} names it. */
    @POST
    public Response enter(@HeaderParam("Idempotency-Key") @Nullable String key, EnteredRequest request) {
        return once.post(key, request, () -> {
            EnteredValue value = enter.run(request);
            return Answer.created(URI.create("/api/metrics/v1/entered-values/" + value.id()), value, 1);
        });
    }

    /** One entered value, replaced or not. */
    @GET
    @Path("/{value}")
    public EnteredValue one(@PathParam("value") UUID id) {
        EnteredValue value = values.find(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        caller.requireGrant(STAFF, value.place());
        return value;
    }

    /** Everything entered for a plan at a place and below it, oldest first, corrected values included. */
    @GET
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
