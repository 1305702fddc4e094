package org.kepu.volunteers.shift;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.security.places.Places;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.PersonProblem;
import org.kepu.web.Checks;
import org.kepu.web.Page;
import org.kepu.web.Refused;

/** Shifts near somebody over HTTP. */
@Path("/api/volunteers/v1")
public class NearResource {

    private final NearShifts shifts;
    private final People people;
    private final Places places;
    private final Caller caller;

    NearResource(NearShifts shifts, People people, Places places, Caller caller) {
        this.shifts = shifts;
        this.people = people;
        this.places = places;
        this.caller = caller;
    }

    @GET
    @Path("/shifts")
    @Operation(summary = "Shifts to come near a place, or near the caller's own where none is named")
    public Page<NearShifts.NearShift> near(
            @QueryParam("place") @Nullable String place,
            @QueryParam("role") @Nullable String role,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String named = place == null
                ? null
                : checks.code("place", place, code -> places.find(code).isPresent());
        String wanted = checks.optionalText("role", role, 1, 64);
        checks.throwIfAny();
        return shifts.page(named == null ? home() : named, wanted, cursor, Page.limit(limit));
    }

    private String home() {
        return people.ofAccount(caller.sub())
                .orElseThrow(() -> new Refused(new PersonProblem.NotRegistered()))
                .profile()
                .place();
    }
}
