package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.ReadableNumber;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.security.places.Places;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * How staff find people of their places: lists without anything personal, exact search by phone, full name or number, and
 * the particulars of one person for who keeps the station (R20).
 */
@ApplicationScoped
@Transactional
public class PersonSearch {

    private static final int MOST_FOUND = 50;

    private final People people;
    private final StationKeepers keepers;
    private final Caller caller;
    private final Places places;
    private final Audit audit;

    PersonSearch(People people, StationKeepers keepers, Caller caller, Places places, Audit audit) {
        this.people = people;
        this.keepers = keepers;
        this.caller = caller;
        this.places = places;
        this.audit = audit;
    }

    /** What is searched for, exactly. */
    sealed interface Wanted {
        /** A full name. */
        record Name(String name) implements Wanted {}

        /** A telephone number. */
        record Phone(String phone) implements Wanted {}

        /** A volunteer number, as typed. */
        record Number(String typed) implements Wanted {}
    }

    /** The people of a place and below it, by id; the caller is operator or keeper there. */
    Page<Person.Known> list(String place, @Nullable String status, @Nullable String cursor, int limit) {
        keepers.requireReceiver(place);
        return people.page(places.within(place), status, Cursor.decode(cursor, 1), limit);
    }

    /** Everybody of the caller's places whom it fits; which search was made is kept, not for what. */
    List<Person.Known> find(Wanted wanted) {
        if (caller.scopes(Set.of(Role.OPERATOR)).isEmpty() && !keepers.callerKeepsAny()) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        List<Person.Known> found = switch (wanted) {
            case Wanted.Name(String name) -> people.matching("name", name);
            case Wanted.Phone(String phone) -> people.matching("phone", phone);
            case Wanted.Number(String typed) ->
                ReadableNumber.parse(typed).flatMap(people::ofNumber).stream().toList();
        };
        List<Person.Known> mine = found.stream()
                .filter(person -> keepers.callerReceives(person.profile().place()))
                .limit(MOST_FOUND)
                .toList();
        for (Person.Known person : mine) {
            audit.record(Act.of("person.find", "person", person.id())
                    .at(person.profile().place()));
        }
        return mine;
    }

    /**
     * Everything about one person, for who keeps a station of the place.
     *
     * @param reason needed for a minor, and kept
     */
    Person.Known open(UUID id, @Nullable String reason) {
        Person.Known person = Optional.of(people.known(List.of(id)))
                .flatMap(found -> found.stream().findFirst())
                .filter(found -> keepers.callerKeeps(found.profile().place()))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        if (person.profile().ageBand().isMinor()) {
            audit.opened("person", id, reason);
        } else {
            audit.record(Act.of("person.open", "person", id)
                    .at(person.profile().place())
                    .because(reason));
        }
        return person;
    }
}
