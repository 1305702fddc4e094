package org.kepu.volunteers.service;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.presence.evidence.EvidenceGrade;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Reads and writes closed services; row, version and events go in one transaction. */
@ApplicationScoped
public class ServiceRecords implements PanacheRepositoryBase<ServiceRecordRow, UUID> {

    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) locked";

    private static final String DAY_TOTAL = """
            select (select coalesce(sum(minutes), 0) from ledger_entry where person_id = ?1 and day = ?2 and record_id <> ?3)
                 + (select coalesce(sum(minutes), 0) from service_record
                    where person_id = ?1 and day = ?2 and id <> ?3 and status = 'waiting')""";

    private final Outbox outbox;
    private final CityTime time;

    ServiceRecords(Outbox outbox, CityTime time) {
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * Makes whoever changes services of this person wait for one another until the transaction ends: the total of a day
     * hangs on all of them. Nobody else is held up.
     */
    void lock(UUID person) {
        getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter(1, person.toString())
                .getResultList();
    }

    /** Minutes of a person on a day, credited or waiting, without one record. */
    int dayTotal(UUID person, LocalDate day, UUID without) {
        Object total = getEntityManager()
                .createNativeQuery(DAY_TOTAL)
                .setParameter(1, person)
                .setParameter(2, day)
                .setParameter(3, without)
                .getSingleResult();
        return ((Number) total).intValue();
    }

    /** The service as it is, without a lock: for reading. */
    Optional<ServiceRecord> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** The service of a person at a session. */
    Optional<ServiceRecord> of(UUID session, UUID person) {
        return find("sessionId = ?1 and personId = ?2", session, person)
                .firstResultOptional()
                .map(this::toState);
    }

    /** All services of a person, latest first. */
    List<ServiceRecord> ofPerson(UUID person) {
        return list("personId = ?1 order by day desc, id desc", person).stream()
                .map(this::toState)
                .toList();
    }

    /** The services of a person, in the order they were begun. */
    Page<ServiceRecord> ofPerson(UUID person, @Nullable String status, @Nullable Cursor after, int limit) {
        return page("personId = :person", Parameters.with("person", person), status, after, limit);
    }

    /** The services of a session, in the order they were begun. */
    Page<ServiceRecord> ofSession(UUID session, @Nullable String status, @Nullable Cursor after, int limit) {
        return page("sessionId = :session", Parameters.with("session", session), status, after, limit);
    }

    /** The services at these places, in the order they were begun. */
    Page<ServiceRecord> ofPlaces(Set<String> places, @Nullable String status, @Nullable Cursor after, int limit) {
        return page("place in :places", Parameters.with("places", places), status, after, limit);
    }

    private Page<ServiceRecord> page(
            String where, Parameters parameters, @Nullable String status, @Nullable Cursor after, int limit) {
        StringBuilder query = new StringBuilder(where);
        if (status != null) {
            query.append(" and status = :status");
            parameters.and("status", status);
        }
        if (after != null) {
            query.append(" and id > :after");
            parameters.and("after", after.uuid(0));
        }
        List<ServiceRecord> oneMore = find(query + " order by id", parameters).range(0, limit).list().stream()
                .map(this::toState)
                .toList();
        return Page.of(oneMore, limit, record -> Cursor.of(record.id()));
    }

    /** A service that has just closed, with its events. */
    void add(ServiceRecord record, List<OutgoingEvent> events) {
        ServiceRecordRow row = new ServiceRecordRow();
        row.id = record.id();
        row.version = record.version();
        write(row, record);
        persist(row);
        flush();
        outbox.append(events);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(ServiceRecord before, ServiceRecord after, List<OutgoingEvent> events) {
        ServiceRecordRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
        outbox.append(events);
    }

    private static void write(ServiceRecordRow row, ServiceRecord record) {
        ServiceFile file = record.file();
        row.status = ServiceStatus.of(record).code();
        row.sessionId = file.session();
        row.shiftId = file.shift();
        row.personId = file.person();
        row.role = file.role();
        row.place = file.place();
        row.day = file.day();
        row.inAt = file.in();
        row.outAt = file.out();
        row.minutes = file.minutes();
        row.grade = file.grade().name();
        row.flags = new TreeSet<>(file.flags()).toArray(String[]::new);
        row.waitsFor = waits(record).stream().map(Wait::code).sorted().toArray(String[]::new);
        row.closedAt = file.closedAt();
    }

    private static Set<Wait> waits(ServiceRecord record) {
        return record instanceof ServiceRecord.Waiting waiting ? waiting.waits() : Set.of();
    }

    ServiceRecord toState(ServiceRecordRow row) {
        ServiceFile file = new ServiceFile(
                row.id,
                row.sessionId,
                row.shiftId,
                row.personId,
                row.role,
                row.place,
                row.day,
                time.inCity(row.inAt),
                time.inCity(row.outAt),
                row.minutes,
                EvidenceGrade.valueOf(row.grade),
                Set.of(row.flags),
                time.inCity(row.closedAt));
        return switch (ServiceStatus.ofCode(row.status)) {
            case WAITING -> {
                Set<Wait> waits = Arrays.stream(row.waitsFor).map(Wait::ofCode).collect(Collectors.toSet());
                yield new ServiceRecord.Waiting(file, waits, row.version);
            }
            case CREDITED -> new ServiceRecord.Credited(file, row.version);
            case DISPUTED -> new ServiceRecord.Disputed(file, row.version);
            case REFUSED -> new ServiceRecord.Refused(file, row.version);
        };
    }
}
