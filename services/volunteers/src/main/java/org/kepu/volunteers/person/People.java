package org.kepu.volunteers.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.security.personal.PersonRefs;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Reads and writes people; row, version and events go in one transaction. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<PersonRow, UUID> {

    private static final String NOBODY = "erased";

    private final Outbox outbox;
    private final CityTime time;
    private final PersonCipher cipher;
    private final PersonRefs refs;

    People(Outbox outbox, CityTime time, PersonCipher cipher, PersonRefs refs) {
        this.outbox = outbox;
        this.time = time;
        this.cipher = cipher;
        this.refs = refs;
    }

    /** The person as he is, without a lock: for reading. */
    public Optional<Person> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** The person of a sign-in account. */
    public Optional<Person.Known> ofAccount(String account) {
        return one("account", account);
    }

    /** The person with a volunteer number in its stored form. */
    public Optional<Person.Known> ofNumber(String number) {
        return one("numberToken", cipher.token("number", number));
    }

    /** Those of these people who have not left. */
    public List<Person.Known> known(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .map(this::toState)
                .filter(Person.Known.class::isInstance)
                .map(Person.Known.class::cast)
                .toList();
    }

    /** The people of these places who have not left, by id. */
    Page<Person.Known> page(Set<String> places, @Nullable String status, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("place in :places and erasedAt is null");
        Parameters parameters = Parameters.with("places", places);
        if (status != null) {
            where.append(" and status = :status");
            parameters.and("status", status);
        }
        if (after != null) {
            where.append(" and id > :after");
            parameters.and("after", after.uuid(0));
        }
        List<Person.Known> oneMore = find(where + " order by id", parameters).range(0, limit).list().stream()
                .map(row -> (Person.Known) toState(row))
                .toList();
        return Page.of(oneMore, limit, person -> Cursor.of(person.id()));
    }

    /** Everybody with exactly this value in a personal column: {@code name} or {@code phone}. */
    List<Person.Known> matching(String column, String value) {
        return list(column + "Token = ?1 order by id", cipher.token(column, value)).stream()
                .map(row -> (Person.Known) toState(row))
                .toList();
    }

    private Optional<Person.Known> one(String field, Object value) {
        return find(field, value).firstResultOptional().map(row -> (Person.Known) toState(row));
    }

    /** A new person with the events that tell of the registration. */
    void add(Person.Known person, List<OutgoingEvent> events) {
        PersonRow row = new PersonRow();
        row.id = person.id();
        row.version = person.version();
        write(row, person);
        persist(row);
        flush();
        outbox.append(events);
    }

    /**
     * Writes a transition; the row is locked first.
     *
     * @throws org.kepu.web.Refused 412 where {@code before} is no longer what stands there
     */
    void save(Person before, Person after, List<OutgoingEvent> events) {
        PersonRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
        outbox.append(events);
    }

    private void write(PersonRow row, Person person) {
        Standing standing = person.standing();
        row.status = PersonStatus.of(person).code();
        row.statusSince = standing.since();
        row.statusBy = standing.by();
        row.statusReason = standing.reason();
        switch (person) {
            case Person.Known known -> write(row, known.file(), known.profile());
            case Person.Left left -> erase(row, left);
        }
    }

    private void write(PersonRow row, PersonFile file, Profile profile) {
        row.account = file.account();
        row.ref = file.ref();
        row.registeredAt = file.registeredAt();
        row.registeredBy = file.registeredBy();
        row.consentAt = file.consentAt();
        row.consentNotice = file.notice();
        row.ageBand = profile.ageBand().code();
        row.place = profile.place();
        row.kind = profile.kind();
        row.skills = profile.skills().toArray(String[]::new);
        row.languages = profile.languages().toArray(String[]::new);
        cipher.write(row, file.number(), profile);
    }

    private void erase(PersonRow row, Person.Left left) {
        PersonCipher.erase(row);
        row.account = null;
        row.ref = refs.random();
        row.registeredBy = NOBODY;
        row.statusBy = NOBODY;
        row.skills = new String[0];
        row.languages = new String[0];
        row.erasedAt = left.standing().since();
    }

    private Person toState(PersonRow row) {
        Standing standing = new Standing(time.inCity(row.statusSince), row.statusBy, row.statusReason);
        PersonStatus status = PersonStatus.ofCode(row.status);
        if (status == PersonStatus.LEFT) {
            return new Person.Left(row.id, standing, row.version);
        }
        PersonFile file = new PersonFile(
                row.id,
                row.account,
                row.ref,
                cipher.number(row),
                time.inCity(row.registeredAt),
                row.registeredBy,
                time.inCity(row.consentAt),
                row.consentNotice);
        Profile profile = new Profile(
                cipher.name(row),
                cipher.phone(row),
                AgeBand.stored(row.ageBand),
                cipher.guardian(row),
                row.place,
                row.kind,
                List.of(row.skills),
                List.of(row.languages));
        return switch (status) {
            case APPLIED -> new Person.Applied(file, profile, standing, row.version);
            case VERIFIED -> new Person.Verified(file, profile, standing, row.version);
            case RESTING -> new Person.Resting(file, profile, standing, row.version);
            case SUSPENDED -> new Person.Suspended(file, profile, standing, row.version);
            case REFUSED -> new Person.Refused(file, profile, standing, row.version);
            case LEFT -> throw new IllegalStateException("somebody who left has no profile");
        };
    }
}
