package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/**
 * What staff do with a registration: verify that they have seen who it is, refuse, suspend, reinstate. A person of another
 * county is not there for them. One transaction each, each audited.
 */
@ApplicationScoped
@Transactional
public class VerificationDesk {

    private final People people;
    private final StationKeepers keepers;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;
    private final PersonNotices notices;

    VerificationDesk(
            People people, StationKeepers keepers, Caller caller, CityTime time, Audit audit, PersonNotices notices) {
        this.people = people;
        this.keepers = keepers;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
        this.notices = notices;
    }

    /** Somebody of the caller's places. */
    Person.Known find(UUID id) {
        return people.read(id)
                .filter(Person.Known.class::isInstance)
                .map(Person.Known.class::cast)
                .filter(person -> keepers.callerReceives(person.profile().place()))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }

    /** The caller has seen who it is: one volunteer more. */
    Person verify(UUID id, long version) {
        Person.Known before = current(id, version);
        if (!(before instanceof Person.Applied applied)) {
            throw wrongState(before);
        }
        Person.Verified after = applied.verify(byCaller(null));
        save("person.verify", before, after, List.of(PersonEvents.verified(after, time)));
        notices.verified(after);
        return after;
    }

    /** Not verified, for a reason of {@code rejection-reason}. */
    Person refuse(UUID id, long version, String reason) {
        Person.Known before = current(id, version);
        if (!(before instanceof Person.Applied applied)) {
            throw wrongState(before);
        }
        Person.Refused after = applied.refuse(byCaller(reason));
        save("person.refuse", before, after, List.of());
        notices.refused(after);
        return after;
    }

    /** Must not serve until reinstated. */
    Person suspend(UUID id, long version, String words) {
        Person.Known before = current(id, version);
        Person.Suspended after = switch (before) {
            case Person.Verified verified -> verified.suspend(byCaller(null));
            case Person.Resting resting -> resting.suspend(byCaller(null));
            case Person.Applied ignored -> throw wrongState(before);
            case Person.Suspended ignored -> throw wrongState(before);
            case Person.Refused ignored -> throw wrongState(before);
        };
        people.save(before, after, List.of());
        audit.record(act("person.suspend", after).because(words));
        notices.suspended(after);
        return after;
    }

    /** May serve again. */
    Person reinstate(UUID id, long version) {
        Person.Known before = current(id, version);
        if (!(before instanceof Person.Suspended suspended)) {
            throw wrongState(before);
        }
        return save("person.reinstate", before, suspended.reinstate(byCaller(null)), List.of());
    }

    private Person save(String action, Person.Known before, Person.Known after, List<OutgoingEvent> events) {
        people.save(before, after, events);
        audit.record(act(action, after));
        return after;
    }

    private static Act act(String action, Person.Known person) {
        return Act.of(action, "person", person.id())
                .version(person.version())
                .at(person.profile().place());
    }

    private Person.Known current(UUID id, long version) {
        Person.Known person = find(id);
        Versions.requireCurrent(version, person.version());
        return person;
    }

    private Standing byCaller(@Nullable String reason) {
        return new Standing(time.now(), caller.sub(), reason);
    }

    private static Refused wrongState(Person found) {
        return new Refused(new PersonProblem.WrongState(PersonStatus.of(found)));
    }
}
