package org.kepu.venues;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Who answers for what lies at a place: the county checks (县级初审), the operators at and above a place keep its registers. */
@ApplicationScoped
public class Jurisdiction {

    private static final String COUNTY = "county";

    private final Places places;
    private final Caller caller;

    Jurisdiction(Places places, Caller caller) {
        this.places = places;
        this.caller = caller;
    }

    /** A place code that the register holds; the fault is reported at {@code field}. */
    public String place(Checks checks, String field, @org.jspecify.annotations.Nullable String code) {
        return checks.code(field, code, asked -> places.find(asked).isPresent());
    }

    /** The place whose operators check what lies at {@code place}: its county, or itself where none is above it. */
    public String checking(String place) {
        return Stream.concat(places.find(place).stream(), places.ancestors(place).stream())
                .filter(above -> above.level().equals(COUNTY))
                .map(Place::code)
                .findFirst()
                .orElse(place);
    }

    /** Refuses whoever is no operator of the county of a place, or of a place above it. */
    public void requireChecker(String place) {
        caller.requireGrant(Role.OPERATOR, checking(place));
    }

    /** Refuses whoever is no operator at the place or above it. */
    public void requireOperator(String place) {
        caller.requireGrant(Role.OPERATOR, place);
    }

    /** Whether the caller is an operator at the place or above it. */
    public boolean callerOperates(String place) {
        return caller.isSignedIn() && caller.has(Role.OPERATOR, place);
    }

    /** Refuses whoever keeps no whole city: vocabularies are the same for everybody. */
    public void requireCityKeeper() {
        caller.sub();
        boolean keeps = caller.grants().stream()
                .filter(grant -> grant.role() == Role.OPERATOR || grant.role() == Role.ADMIN)
                .anyMatch(grant -> places.find(grant.place())
                        .filter(place -> place.parent() == null)
                        .isPresent());
        if (!keeps) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
    }
}
