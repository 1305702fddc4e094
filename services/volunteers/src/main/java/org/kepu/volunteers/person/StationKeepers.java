package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.narrow.NarrowRight;
import org.kepu.security.narrow.NarrowRights;
import org.kepu.security.narrow.Relation;
import org.kepu.security.places.Places;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * Station keepers (志愿服务站负责人): accounts that receive, register and verify volunteers of a place and below, and see who
 * they are. The right is narrow: an operator gives and takes it, and both are audited.
 */
@ApplicationScoped
public class StationKeepers {

    static final Relation KEEPER = new Relation("station-keeper", "place");

    private final NarrowRights rights;
    private final Caller caller;
    private final Places places;

    StationKeepers(NarrowRights rights, Caller caller, Places places) {
        this.rights = rights;
        this.caller = caller;
        this.places = places;
    }

    /** Whether the caller keeps a station at this place or above it. */
    public boolean callerKeeps(String place) {
        return caller.isSignedIn()
                && rights.objectsOf(caller.sub(), KEEPER).stream().anyMatch(kept -> places.covers(kept, place));
    }

    /** Whether the caller keeps any station. */
    boolean callerKeepsAny() {
        return caller.isSignedIn() && !rights.objectsOf(caller.sub(), KEEPER).isEmpty();
    }

    /** Whether the caller may receive volunteers of a place: as keeper or as operator. */
    public boolean callerReceives(String place) {
        return caller.has(Role.OPERATOR, place) || callerKeeps(place);
    }

    /** Refuses with 403 unless the caller may receive volunteers of a place. */
    void requireReceiver(String place) {
        if (!callerKeeps(place)) {
            caller.requireGrant(Role.OPERATOR, place);
        }
    }

    /** Makes an account keeper at a place. */
    @Transactional
    void appoint(String account, String place) {
        requireKnown(place);
        caller.requireGrant(Role.OPERATOR, place);
        rights.grant(account, KEEPER, place);
    }

    /** Takes the right from an account. */
    @Transactional
    void dismiss(String account, String place) {
        requireKnown(place);
        caller.requireGrant(Role.OPERATOR, place);
        if (!rights.revoke(account, KEEPER, place)) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
    }

    /** The keepers of exactly this place, longest first. */
    List<NarrowRight> of(String place) {
        requireKnown(place);
        caller.requireGrant(Role.OPERATOR, place);
        return rights.holdersOf(KEEPER, place);
    }

    private void requireKnown(String place) {
        if (places.find(place).isEmpty()) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
    }
}
