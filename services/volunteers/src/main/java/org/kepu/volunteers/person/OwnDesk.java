package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.Caller;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/** What volunteers do with their own registration: change it, rest, come back, leave. One transaction each. */
@ApplicationScoped
@Transactional
public class OwnDesk {

    private final People people;
    private final PersonChecks checks;
    private final Caller caller;
    private final CityTime time;
    private final Rewriting rewriting;

    OwnDesk(People people, PersonChecks checks, Caller caller, CityTime time, Rewriting rewriting) {
        this.people = people;
        this.checks = checks;
        this.caller = caller;
        this.time = time;
        this.rewriting = rewriting;
    }

    /** The caller's registration. */
    Person.Known me() {
        return people.ofAccount(caller.sub()).orElseThrow(() -> new Refused(new PersonProblem.NotRegistered()));
    }

    /** The caller's registration as shown, for a copy of his data. */
    public PersonView view() {
        return PersonView.of(me());
    }

    /** Who answers for the caller, where he is a minor. */
    public @Nullable Guardian guardian() {
        return me().profile().guardian();
    }

    /** Other particulars; somebody who was refused applies again with it. */
    Person.Known change(long version, PersonRequest request) {
        Person.Known before = mine(version);
        return rewriting.change(before, checks.profile(request, true), request.notice());
    }

    /** A pause; sign-ups already made stay. */
    Person.Known rest(long version) {
        Person.Known before = mine(version);
        if (!(before instanceof Person.Verified verified)) {
            throw wrongState(before);
        }
        Person.Known after = verified.rest(byMe());
        people.save(before, after, List.of());
        return after;
    }

    /** Back from a pause. */
    Person.Known resume(long version) {
        Person.Known before = mine(version);
        if (!(before instanceof Person.Resting resting)) {
            throw wrongState(before);
        }
        Person.Known after = resting.resume(byMe());
        people.save(before, after, List.of());
        return after;
    }

    /** Leaves: everything personal is erased at once, places taken are given back, hours stay without a name. */
    void leave(long version) {
        rewriting.erase(mine(version));
    }

    private Person.Known mine(long version) {
        Person.Known person = me();
        Versions.requireCurrent(version, person.version());
        return person;
    }

    private Standing byMe() {
        return new Standing(time.now(), caller.sub(), null);
    }

    private static Refused wrongState(Person found) {
        return new Refused(new PersonProblem.WrongState(PersonStatus.of(found)));
    }
}
