package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.presence.SessionWindow;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.volunteers.shift.PresenceRules;
import org.kepu.volunteers.shift.Shifts;
import org.kepu.web.Refused;

/** Who may be recorded at a session at all, and when. */
@ApplicationScoped
class Doors {

    private final ServingReader servings;
    private final Shifts shifts;

    Doors(ServingReader servings, Shifts shifts) {
        this.servings = servings;
        this.shifts = shifts;
    }

    /**
     * The volunteer of an account at his shift of a session.
     *
     * @throws Refused 409 where there is none, with the reason
     */
    Serving ofAccount(String account, UUID session) {
        return servings.ofAccount(account, session)
                .filter(serving -> serving.post() != null)
                .orElseThrow(() -> nobody(session));
    }

    /** A person at his shift of a session. */
    Serving ofPerson(UUID person, UUID session) {
        return servings.ofPerson(person, session)
                .filter(serving -> serving.post() != null)
                .orElseThrow(() -> nobody(session));
    }

    /** Nothing to do here, or not yet. */
    Refused nobody(UUID session) {
        return new Refused(
                shifts.knows(session) ? new CheckInProblem.NotSignedUp() : new CheckInProblem.SessionNotKnownYet());
    }

    /**
     * Lets through only who may serve, at a shift that takes place, at the time for it.
     *
     * @param at when he came or left
     */
    void requireOpen(Serving serving, Side side, OffsetDateTime at) {
        requireCalled(serving);
        SessionWindow window = window(serving.requirePost(), side);
        if (!window.holds(at.toInstant())) {
            throw new Refused(outside(serving.requirePost(), side));
        }
    }

    /** Lets through only who may serve, at a shift that takes place. */
    static void requireCalled(Serving serving) {
        if (!serving.person().active()) {
            throw new Refused(new CheckInProblem.NotActive());
        }
        if (!serving.requirePost().called()) {
            throw new Refused(new CheckInProblem.Cancelled());
        }
    }

    /** When a side of a presence is taken. */
    static SessionWindow window(Serving.Post post, Side side) {
        return side == Side.IN ? post.rules().ofCheckIn() : post.rules().ofCheckOut();
    }

    /** It is over. */
    static CheckInProblem over(PresenceRules rules) {
        return new CheckInProblem.OutsideWindow(rules.opensAt(), rules.closesAt());
    }

    /** Not the time for it. */
    static CheckInProblem outside(Serving.Post post, Side side) {
        return new CheckInProblem.OutsideWindow(
                post.rules().opensAt(),
                side == Side.IN ? post.rules().endsAt() : post.rules().closesAt());
    }
}
