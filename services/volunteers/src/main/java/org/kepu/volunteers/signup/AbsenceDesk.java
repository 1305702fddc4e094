package org.kepu.volunteers.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.volunteers.shift.SessionLeaders;
import org.kepu.volunteers.shift.Shift;
import org.kepu.volunteers.shift.Shifts;
import org.kepu.web.Refused;

/** Who did not come (缺席): only because whoever ran the session says so, after its planned end, and it can be taken back. R8. */
@ApplicationScoped
@Transactional
public class AbsenceDesk {

    private final SignUps signUps;
    private final Shifts shifts;
    private final SessionLeaders leaders;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    AbsenceDesk(SignUps signUps, Shifts shifts, SessionLeaders leaders, Caller caller, CityTime time, Audit audit) {
        this.signUps = signUps;
        this.shifts = shifts;
        this.leaders = leaders;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** What became of one: its new status, or the problem type. */
    record Said(
            UUID signUp, @Nullable String status, @Nullable String problem) {}

    /** Says of many at once that they did not come, or that they did. */
    List<Said> say(UUID session, List<UUID> ids, boolean absent) {
        leaders.requireLeader(session);
        return ids.stream().map(id -> say(session, id, absent)).toList();
    }

    private Said say(UUID session, UUID id, boolean absent) {
        SignUp before = signUps.read(id)
                .filter(found -> found.ticket().sessionId().equals(session))
                .orElse(null);
        if (before == null) {
            return new Said(id, null, "urn:kepu:problem:not-found");
        }
        Shift shift = shifts.read(before.ticket().shiftId()).orElseThrow();
        try {
            SignUp after = absent ? absent(before, shift) : present(before);
            signUps.save(before, after, List.of());
            audit.record(Act.of(absent ? "signup.absent" : "signup.present", "sign-up", id)
                    .version(after.version())
                    .at(shift.plan().place()));
            return new Said(id, SignUpStatus.of(after).code(), null);
        } catch (Refused refused) {
            // Thrown before anything was written: the others stand.
            return new Said(id, null, refused.problem().type());
        }
    }

    private SignUp absent(SignUp before, Shift shift) {
        if (!(before instanceof SignUp.SignedUp signedUp)) {
            throw new Refused(new SignUpProblem.WrongState(SignUpStatus.of(before)));
        }
        if (signUps.hasCheckedIn(before.ticket())) {
            throw new Refused(new SignUpProblem.AlreadyCheckedIn());
        }
        if (time.now().isBefore(shift.plan().rules().endsAt())) {
            throw new Refused(new SignUpProblem.NotOver());
        }
        return signedUp.absent(new SignUp.End(time.now(), caller.sub()));
    }

    private static SignUp present(SignUp before) {
        if (before instanceof SignUp.NoShow noShow) {
            return noShow.present();
        }
        throw new Refused(new SignUpProblem.WrongState(SignUpStatus.of(before)));
    }
}
