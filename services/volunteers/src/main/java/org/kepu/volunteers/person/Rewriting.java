package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.Caller;

/**
 * How a registration is changed and erased (更正和删除, R20), the same whether the person does it or a helper for somebody
 * without an account. Whoever calls has checked the right to.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Rewriting {

    private final People people;
    private final Caller caller;
    private final CityTime time;
    private final Event<PersonLeft> leavings;

    Rewriting(People people, Caller caller, CityTime time, Event<PersonLeft> leavings) {
        this.people = people;
        this.caller = caller;
        this.time = time;
        this.leavings = leavings;
    }

    /**
     * Other particulars; somebody who was refused applies again with it.
     *
     * @param notice version of the notice in force, where it was consented to with this change; a newer one than before is
     *     kept with the time
     */
    Person.Known change(Person.Known before, Profile profile, @Nullable String notice) {
        PersonFile file = before.file();
        PersonFile consented =
                notice == null || notice.equals(file.notice()) ? file : file.consented(time.now(), notice);
        Person.Known after = before instanceof Person.Refused refused
                ? refused.applyAgain(consented, profile, byCaller())
                : before.change(consented, profile);
        people.save(before, after, List.of());
        return after;
    }

    /** Everything personal is erased at once, places taken are given back, hours stay without a name. */
    Person.Left erase(Person.Known before) {
        Person.Left after = before.leave(byCaller());
        leavings.fire(new PersonLeft(before.id(), before.file().ref()));
        boolean counted = before instanceof Person.Verified
                || before instanceof Person.Resting
                || before instanceof Person.Suspended;
        people.save(before, after, counted ? List.of(PersonEvents.left(before, after, time)) : List.of());
        return after;
    }

    private Standing byCaller() {
        return new Standing(time.now(), caller.sub(), null);
    }
}
