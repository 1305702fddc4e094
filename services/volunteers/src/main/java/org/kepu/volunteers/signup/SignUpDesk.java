package org.kepu.volunteers.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.base.ReadableNumber;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.volunteers.VolunteersConfig;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.Person;
import org.kepu.volunteers.person.PersonProblem;
import org.kepu.volunteers.person.PersonStatus;
import org.kepu.volunteers.person.StationKeepers;
import org.kepu.volunteers.shift.SessionLeaders;
import org.kepu.volunteers.shift.Shift;
import org.kepu.volunteers.shift.ShiftStatus;
import org.kepu.volunteers.shift.Shifts;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** How a volunteer takes a shift (报名) and gives it back. One transaction each. Domain P2, R10. */
@ApplicationScoped
@Transactional
public class SignUpDesk {

    private final SignUps signUps;
    private final Shifts shifts;
    private final People people;
    private final Caller caller;
    private final CityTime time;
    private final VolunteersConfig config;
    private final SessionLeaders leaders;
    private final StationKeepers keepers;
    private final Audit audit;

    SignUpDesk(
            SignUps signUps,
            Shifts shifts,
            People people,
            Caller caller,
            CityTime time,
            VolunteersConfig config,
            SessionLeaders leaders,
            StationKeepers keepers,
            Audit audit) {
        this.signUps = signUps;
        this.shifts = shifts;
        this.people = people;
        this.caller = caller;
        this.time = time;
        this.config = config;
        this.leaders = leaders;
        this.keepers = keepers;
        this.audit = audit;
    }

    /**
     * A place that was taken.
     *
     * @param tight whether another shift of the person, elsewhere, leaves little time for the way between the two (R10)
     */
    record Placed(SignUp signUp, boolean tight) {}

    /** The caller takes a place. */
    Placed signUpMyself(UUID shiftId) {
        Person.Known person = me();
        if (!(person instanceof Person.Verified verified)) {
            throw new Refused(new SignUpProblem.NotVerified(PersonStatus.of(person)));
        }
        return signUp(verified, shiftId, false);
    }

    /**
     * Whoever runs the session, or keeps the person's station, puts somebody down.
     *
     * @param overCapacityReason takes a place beyond the number wanted, and is kept (R10)
     */
    Placed signUpAnother(UUID shiftId, UUID personId, @Nullable String overCapacityReason) {
        return putDown(shiftId, people.known(List.of(personId)).stream().findFirst(), overCapacityReason);
    }

    /**
     * The same by the volunteer number, as typed: leaders may not look people up.
     *
     * @throws Refused 404 where nobody has the number, said at no field: a number nobody has tells nothing of people
     */
    Placed signUpNumber(UUID shiftId, String typed, @Nullable String overCapacityReason) {
        return putDown(shiftId, ReadableNumber.parse(typed).flatMap(people::ofNumber), overCapacityReason);
    }

    private Placed putDown(UUID shiftId, Optional<Person.Known> found, @Nullable String overCapacityReason) {
        Shift shift = shifts.read(shiftId).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Person.Known person = found.orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        boolean leads = leaders.callerLeads(shift.plan().sessionId());
        boolean beyond = overCapacityReason != null;
        if (!leads && (beyond || !keepers.callerReceives(person.profile().place()))) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        if (!(person instanceof Person.Verified verified)) {
            throw new Refused(new SignUpProblem.NotVerified(PersonStatus.of(person)));
        }
        Placed placed = signUp(verified, shiftId, beyond);
        audit.record(Act.of("signup.add", "sign-up", placed.signUp().id())
                .version(placed.signUp().version())
                .at(shift.plan().place())
                .because(overCapacityReason));
        return placed;
    }

    private Placed signUp(Person.Verified person, UUID shiftId, boolean beyondCapacity) {
        Shift shift = shifts.read(shiftId).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        OffsetDateTime now = time.now();
        if (!(shift instanceof Shift.Open) || !now.isBefore(shift.plan().rules().endsAt())) {
            throw new Refused(
                    new SignUpProblem.ShiftClosed(ShiftStatus.of(shift).code()));
        }
        if (person.profile().ageBand().isMinor()
                && person.profile().guardian() == null
                && config.safety().guardedKinds().contains(shift.plan().kind())) {
            throw new Refused(new SignUpProblem.GuardianNeeded());
        }
        SignUp.SignedUp signUp = new SignUp.SignedUp(
                new SignUp.Ticket(
                        Ids.next(), shiftId, shift.plan().sessionId(), person.id(), now, caller.sub(), Ids.next()),
                1);
        signUps.add(
                signUp,
                List.of(SignUpEvents.signedUp(
                        signUp,
                        shift.plan(),
                        person.file().ref(),
                        !caller.sub().equals(person.file().account()),
                        time)));
        boolean tight = signUps.isTight(signUp.ticket(), config.safety().travel());
        // Last, because whoever takes a place holds up everybody else who wants one until the transaction ends.
        if (!shifts.take(shiftId, beyondCapacity)) {
            throw new Refused(new SignUpProblem.Full(shift.plan().capacity()));
        }
        return new Placed(signUp, tight);
    }

    private Person.Known me() {
        return people.ofAccount(caller.sub()).orElseThrow(() -> new Refused(new PersonProblem.NotRegistered()));
    }
}
