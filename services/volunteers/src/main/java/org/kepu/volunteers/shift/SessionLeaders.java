package org.kepu.volunteers.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kepu.security.Caller;
import org.kepu.security.Denials;
import org.kepu.security.Role;
import org.kepu.security.narrow.NarrowRight;
import org.kepu.security.narrow.NarrowRights;
import org.kepu.security.narrow.Relation;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * Who runs a session on site (现场负责人): calls the roll, scans, confirms, and sees who the volunteers are. A narrow right on
 * the session, given by an organiser or operator of its place; whoever announced the session has it by that.
 */
@ApplicationScoped
public class SessionLeaders {

    static final Relation LEADER = new Relation("leader", "session");

    private static final Set<Role> GIVERS = Set.of(Role.ORGANISER, Role.OPERATOR);

    private final NarrowRights rights;
    private final Shifts shifts;
    private final Caller caller;
    private final Denials denials;

    SessionLeaders(NarrowRights rights, Shifts shifts, Caller caller, Denials denials) {
        this.rights = rights;
        this.shifts = shifts;
        this.caller = caller;
        this.denials = denials;
    }

    /** Whether the caller runs the session. */
    public boolean callerLeads(UUID session) {
        return rights.callerHas(LEADER, session) || callerAnnounced(session);
    }

    private boolean callerAnnounced(UUID session) {
        return caller.isSignedIn()
                && shifts.of(session).stream()
                        .anyMatch(shift -> shift.plan().organisers().contains(caller.personRef()));
    }

    /** Hides what only the leader may know: the same answer as for a session that is not there. */
    public void requireLeader(UUID session) {
        caller.sub();
        if (!callerLeads(session)) {
            denials.count(Denials.Reason.RIGHT_MISSING, "relation=leader object=session");
            throw new Refused(RequestProblem.NOT_FOUND);
        }
    }

    /** Makes an account leader of a session. */
    @Transactional
    void appoint(UUID session, String account) {
        requireGiver(session);
        rights.grant(account, LEADER, session);
    }

    /** Takes the right from an account. */
    @Transactional
    void dismiss(UUID session, String account) {
        requireGiver(session);
        if (!rights.revoke(account, LEADER, session)) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
    }

    /** Who leads the session, longest first. */
    List<NarrowRight> of(UUID session) {
        requireGiver(session);
        return rights.holdersOf(LEADER, session);
    }

    private void requireGiver(UUID session) {
        Shift shift = shifts.of(session).stream().findFirst().orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        caller.requireGrant(GIVERS, shift.plan().place());
    }
}
