package org.kepu.venues.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kepu.security.Caller;
import org.kepu.security.Grant;
import org.kepu.security.places.Places;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** What the caller may grant, as of now. */
@ApplicationScoped
class CallersAuthority {

    private final Caller caller;
    private final Places places;
    private final VenueStaff venues;

    CallersAuthority(Caller caller, Places places, VenueStaff venues) {
        this.caller = caller;
        this.places = places;
        this.venues = venues;
    }

    Authority authority() {
        return new Authority(caller.grants(), places.tree());
    }

    String sub() {
        return caller.sub();
    }

    boolean is(Account account) {
        return account.sub().equals(caller.sub());
    }

    /** Whether the caller looks after anybody's rights. */
    boolean isKeeper() {
        caller.sub();
        return !authority().scopes().isEmpty();
    }

    /** Refuses (403) whoever runs nothing for which he could name somebody: no grant, and no venue. */
    void requireRunning() {
        if (caller.grants().isEmpty() && !venues.callerManagesAny()) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
    }

    /** The caller's authority; 403 where he looks after nobody's rights. */
    Authority require() {
        caller.sub();
        Authority authority = authority();
        if (authority.scopes().isEmpty()) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        return authority;
    }

    /** Refuses whoever may not give all of these grants, and whoever would change his own rights. */
    void require(String account, List<Grant> grants) {
        Authority authority = require();
        if (account.equals(caller.sub())) {
            throw new Refused(new AccountProblem.OwnRights());
        }
        grants.stream().filter(grant -> !authority.mayGrant(grant)).findFirst().ifPresent(grant -> {
            throw new Refused(AccountProblem.OutOfScope.of(grant));
        });
    }
}
