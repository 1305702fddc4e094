package org.kepu.volunteers.signup;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;
import org.kepu.volunteers.shift.ShiftPlan;

/** What sign-ups tell the world: one place taken more, or one less. The key is the sign-up, never the shift. */
final class SignUpEvents {

    private static final EventType SIGNED_UP = EventType.fact("volunteers", "shift", "signed-up");
    private static final EventType WITHDRAWN = EventType.fact("volunteers", "shift", "withdrawn");

    private SignUpEvents() {}

    /** A place was taken. */
    record SignedUp(
            UUID shift,
            UUID session,
            String role,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            boolean byLeader,
            Fact fact) {}

    /**
     * A place was given back.
     *
     * @param reason a code of {@code cancellation-reason}
     */
    record Withdrawn(UUID shift, UUID session, String role, String reason, Fact fact) {}

    /** A place taken; its event has the id the ticket keeps, so that a withdrawal can name what it corrects. */
    static OutgoingEvent signedUp(SignUp signUp, ShiftPlan plan, String ref, boolean byLeader, CityTime time) {
        SignedUp data = new SignedUp(
                plan.id(),
                plan.sessionId(),
                plan.role(),
                plan.rules().startsAt(),
                plan.rules().endsAt(),
                byLeader,
                fact(plan, ref, time).count(1));
        return new OutgoingEvent(
                signUp.ticket().event(),
                SIGNED_UP,
                signUp.id().toString(),
                signUp.version(),
                time.now(),
                plan.place(),
                data);
    }

    static OutgoingEvent withdrawn(SignUp signUp, ShiftPlan plan, String ref, String reason, CityTime time) {
        Fact fact = fact(plan, ref, time).count(-1).correcting(signUp.ticket().event());
        Withdrawn data = new Withdrawn(plan.id(), plan.sessionId(), plan.role(), reason, fact);
        return OutgoingEvent.of(WITHDRAWN, signUp.id().toString(), signUp.version(), time.now(), plan.place(), data);
    }

    /** Counted on the day of the shift: that is what a sign-up is about. */
    private static Fact fact(ShiftPlan plan, String ref, CityTime time) {
        return Fact.counting(
                        "sign-up", time.dayOf(plan.rules().startsAt()), plan.place(), plan.campaigns(), plan.factTags())
                .of(ref);
    }
}
