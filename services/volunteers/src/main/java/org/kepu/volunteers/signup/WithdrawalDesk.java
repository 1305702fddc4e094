package org.kepu.volunteers.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.Person;
import org.kepu.volunteers.person.PersonLeft;
import org.kepu.volunteers.shift.SessionLeaders;
import org.kepu.volunteers.shift.Shift;
import org.kepu.volunteers.shift.ShiftPlan;
import org.kepu.volunteers.shift.ShiftStatus;
import org.kepu.volunteers.shift.Shifts;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** How a place is given back (退出岗位): by the volunteer, by whoever runs the session, or because somebody left. */
@ApplicationScoped
@Transactional
public class WithdrawalDesk {

    private static final String BY_PERSON = "by-person";

    private final SignUps signUps;
    private final Shifts shifts;
    private final People people;
    private final SessionLeaders leaders;
    private final Notices notices;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    WithdrawalDesk(
            SignUps signUps,
            Shifts shifts,
            People people,
            SessionLeaders leaders,
            Notices notices,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.signUps = signUps;
        this.shifts = shifts;
        this.people = people;
        this.leaders = leaders;
        this.notices = notices;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /**
     * Gives a place back.
     *
     * @param reason a code of {@code cancellation-reason}; needed where the caller is not the volunteer, who is then told
     */
    SignUp withdraw(UUID id, long version, @Nullable String reason) {
        SignUp before = signUps.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Person.Known person = person(before);
        boolean own = caller.sub().equals(person.file().account());
        if (!own) {
            leaders.requireLeader(before.ticket().sessionId());
        }
        Versions.requireCurrent(version, before.version());
        Shift shift = shifts.read(before.ticket().shiftId()).orElseThrow();
        if (!time.now().isBefore(shift.plan().rules().endsAt())) {
            throw new Refused(
                    new SignUpProblem.ShiftClosed(ShiftStatus.of(shift).code()));
        }
        String why = own || reason == null ? BY_PERSON : reason;
        SignUp after = end(before, shift.plan(), person.file().ref(), why, caller.sub());
        if (!own) {
            audit.record(Act.of("signup.remove", "sign-up", id)
                    .version(after.version())
                    .at(shift.plan().place())
                    .with(Map.of("reason", why)));
            tell(after, shift.plan(), person.file().ref(), why);
        }
        return after;
    }

    /** The volunteer keeps a place whose moved shift overlapped another, which he has given back meanwhile. */
    SignUp keep(UUID id, long version) {
        SignUp before = signUps.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        if (!caller.sub().equals(person(before).file().account())) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof SignUp.InConflict conflict)) {
            throw new Refused(new SignUpProblem.WrongState(SignUpStatus.of(before)));
        }
        SignUp after = conflict.keep();
        signUps.save(before, after, List.of());
        return after;
    }

    /** Somebody left: places at shifts to come are free again. */
    void giveUp(@Observes PersonLeft left) {
        OffsetDateTime now = time.now();
        for (SignUp signUp : signUps.toCome(left.id(), now)) {
            ShiftPlan plan =
                    shifts.read(signUp.ticket().shiftId()).orElseThrow().plan();
            end(signUp, plan, left.ref(), BY_PERSON, null);
        }
    }

    private SignUp end(SignUp before, ShiftPlan plan, String ref, String reason, @Nullable String by) {
        SignUp.End end = new SignUp.End(time.now(), by);
        SignUp after = switch (before) {
            case SignUp.SignedUp signedUp -> signedUp.withdraw(end);
            case SignUp.InConflict conflict -> conflict.withdraw(end);
            case SignUp.Withdrawn ignored -> throw wrongState(before);
            case SignUp.Cancelled ignored -> throw wrongState(before);
            case SignUp.NoShow ignored -> throw wrongState(before);
        };
        signUps.save(before, after, List.of(SignUpEvents.withdrawn(after, plan, ref, reason, time)));
        if (signUps.hasCheckedIn(before.ticket())) {
            throw new Refused(new SignUpProblem.AlreadyCheckedIn());
        }
        shifts.giveBack(plan.id());
        return after;
    }

    private void tell(SignUp removed, ShiftPlan plan, String ref, String reason) {
        notices.request(new Notices.Notice(
                ref,
                "signup-removed",
                Map.of(
                        "sessionId", plan.sessionId(),
                        "roleCode", plan.role(),
                        "startsAt", plan.rules().startsAt(),
                        "reasonCode", reason),
                "signup-removed:" + removed.id()));
    }

    private Person.Known person(SignUp signUp) {
        return people.known(List.of(signUp.ticket().personId())).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }

    private static Refused wrongState(SignUp found) {
        return new Refused(new SignUpProblem.WrongState(SignUpStatus.of(found)));
    }
}
