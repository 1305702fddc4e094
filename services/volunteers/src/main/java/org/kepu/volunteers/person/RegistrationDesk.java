package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.base.ReadableNumber;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.security.personal.PersonRefs;
import org.kepu.web.Checks;
import org.kepu.web.Refused;

/**
 * How somebody becomes a volunteer (注册): by oneself, or through a helper who records the consent of somebody without an
 * account (代办注册), who may sign in later and join. One transaction each. Domain P1.
 */
@ApplicationScoped
@Transactional
public class RegistrationDesk {

    private static final int NUMBER_LENGTH = 10;

    private final People people;
    private final PersonChecks checks;
    private final StationKeepers keepers;
    private final PersonRefs refs;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    RegistrationDesk(
            People people,
            PersonChecks checks,
            StationKeepers keepers,
            PersonRefs refs,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.people = people;
        this.checks = checks;
        this.keepers = keepers;
        this.refs = refs;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** Registers the caller. */
    Person.Known registerMyself(PersonRequest request) {
        String account = caller.sub();
        Profile profile = checks.profile(request, true);
        if (people.ofAccount(account).isPresent()) {
            throw new Refused(new PersonProblem.AlreadyRegistered());
        }
        OffsetDateTime now = time.now();
        Checks checks = new Checks();
        String notice = checks.text("notice", request.notice(), 1, 32);
        checks.throwIfAny();
        return register(
                new PersonFile(Ids.next(), account, caller.personRef(), newNumber(), now, account, now, notice),
                profile);
    }

    /** Registers somebody without an account; the caller has seen the consent. */
    Person.Known registerAnother(PersonRequest request) {
        String helper = caller.sub();
        Profile profile = checks.profile(request, false);
        keepers.requireReceiver(profile.place());
        Person.Known person = registerFor(helper, profile, request.notice());
        audit.record(Act.of("person.register", "person", person.id()).at(profile.place()));
        return person;
    }

    /**
     * Registers somebody in the name of a helper, for instance out of an import.
     *
     * @param notice version of the notice consented to; null where the helper has seen a paper
     */
    Person.Known registerFor(String helper, Profile profile, @Nullable String notice) {
        OffsetDateTime now = time.now();
        return register(
                new PersonFile(Ids.next(), null, refs.random(), newNumber(), now, helper, now, notice), profile);
    }

    /** Somebody a helper registered signs in and takes the registration over: number and phone must both be right. */
    Person.Known join(String number, String phone) {
        if (people.ofAccount(caller.sub()).isPresent()) {
            throw new Refused(new PersonProblem.AlreadyRegistered());
        }
        Person.Known before = ReadableNumber.parse(number)
                .flatMap(people::ofNumber)
                .filter(person -> person.file().account() == null)
                .filter(person -> phone.equals(person.profile().phone()))
                .orElseThrow(() -> new Refused(new PersonProblem.NobodyToJoin()));
        Person.Known after = before.join(caller.sub(), caller.personRef());
        people.save(before, after, List.of(PersonEvents.linked(before, after, time.now())));
        return after;
    }

    private Person.Known register(PersonFile file, Profile profile) {
        Standing standing = new Standing(file.registeredAt(), file.registeredBy(), null);
        Person.Known person = new Person.Applied(file, profile, standing, 1);
        people.add(person, List.of(PersonEvents.registered(person, file.account() == null, file.registeredAt())));
        return person;
    }

    private static String newNumber() {
        return ReadableNumber.next(NUMBER_LENGTH);
    }
}
