package org.kepu.volunteers.shift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.web.Versions;

/** Reads and writes shifts. Places are taken and given back by one conditional statement each. */
@ApplicationScoped
public class Shifts implements PanacheRepositoryBase<ShiftRow, UUID> {

    private static final String HEAR = """
            insert into known_session as known (id, source_version) values (?1, ?2)
            on conflict (id) do update set source_version = excluded.source_version
              where excluded.source_version > known.source_version""";

    private static final String TAKE = """
            update shift set taken = taken + 1, version = version + 1
            where id = ?1 and status = 'open' and (taken < capacity or ?2)""";

    private static final String GIVE_BACK = """
            update shift set taken = taken - 1, version = version + 1 where id = ?1 and taken > 0""";

    private static final String RECOUNT = """
            update shift set version = version + 1,
              taken = (select count(*) from sign_up where shift_id = ?1 and status in ('signed-up', 'conflict'))
            where id = ?1""";

    private final CityTime time;

    Shifts(CityTime time) {
        this.time = time;
    }

    /** The shift as it is, without a lock: for reading. */
    public Optional<Shift> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** The shifts of a session, by role. */
    public List<Shift> of(UUID sessionId) {
        return list("sessionId = ?1 order by role", sessionId).stream()
                .map(this::toState)
                .toList();
    }

    /** Whether this service has heard of a session, even of one that wants nobody. */
    public boolean knows(UUID sessionId) {
        return !getEntityManager()
                .createNativeQuery("select 1 from known_session where id = ?1")
                .setParameter(1, sessionId)
                .getResultList()
                .isEmpty();
    }

    /** Takes a session's version over; false where a newer or the same one was heard before. */
    boolean hear(UUID sessionId, long version) {
        return getEntityManager()
                        .createNativeQuery(HEAR)
                        .setParameter(1, sessionId)
                        .setParameter(2, version)
                        .executeUpdate()
                == 1;
    }

    /**
     * Takes one place. The row is locked until the transaction ends, so nobody can take the last place twice.
     *
     * @param beyond whether a place beyond the capacity may be taken (R10: only with a reason)
     * @return whether there was one
     */
    public boolean take(UUID id, boolean beyond) {
        return getEntityManager()
                        .createNativeQuery(TAKE)
                        .setParameter(1, id)
                        .setParameter(2, beyond)
                        .executeUpdate()
                == 1;
    }

    /** Gives a place back. */
    public void giveBack(UUID id) {
        getEntityManager().createNativeQuery(GIVE_BACK).setParameter(1, id).executeUpdate();
    }

    /** Counts the places taken anew, after many sign-ups changed at once. */
    public void recount(UUID id) {
        getEntityManager().createNativeQuery(RECOUNT).setParameter(1, id).executeUpdate();
    }

    /** A new shift. */
    void add(Shift shift) {
        ShiftRow row = new ShiftRow();
        row.id = shift.id();
        row.version = shift.version();
        write(row, shift);
        persist(row);
        flush();
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(Shift before, Shift after) {
        ShiftRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
    }

    /** The shifts of a session with their rows locked, so that nobody signs up while they change. */
    List<Shift> lock(UUID sessionId) {
        // What an earlier event of the same batch changed by statements must be read again.
        getEntityManager().clear();
        return find("sessionId = ?1 order by role", sessionId).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .map(this::toState)
                .toList();
    }

    private static void write(ShiftRow row, Shift shift) {
        ShiftPlan plan = shift.plan();
        PresenceRules rules = plan.rules();
        row.sessionId = plan.sessionId();
        row.role = plan.role();
        row.status = ShiftStatus.of(shift).code();
        row.activityId = plan.activityId();
        row.kind = plan.kind();
        row.title = plan.title();
        row.place = plan.place();
        row.campaigns = plan.campaigns().toArray(String[]::new);
        row.tags = plan.tags().toArray(String[]::new);
        row.startsAt = rules.startsAt();
        row.endsAt = rules.endsAt();
        row.opensAt = rules.opensAt();
        row.closesAt = rules.closesAt();
        row.graceMinutes = (int) rules.grace().toMinutes();
        row.missingCheckOut = rules.missingCheckOut().code();
        row.organisers = plan.organisers().toArray(String[]::new);
        row.capacity = plan.capacity();
        row.taken = shift.taken();
    }

    Shift toState(ShiftRow row) {
        PresenceRules rules = new PresenceRules(
                time.inCity(row.startsAt),
                time.inCity(row.endsAt),
                time.inCity(row.opensAt),
                time.inCity(row.closesAt),
                Duration.ofMinutes(row.graceMinutes),
                MissingCheckOut.of(row.missingCheckOut).orElseThrow());
        ShiftPlan plan = new ShiftPlan(
                row.id,
                row.sessionId,
                row.role,
                row.activityId,
                row.kind,
                row.title,
                row.place,
                List.of(row.campaigns),
                List.of(row.tags),
                rules,
                List.of(row.organisers),
                row.capacity);
        return switch (ShiftStatus.ofCode(row.status)) {
            case OPEN -> new Shift.Open(plan, row.taken, row.version);
            case CANCELLED -> new Shift.Cancelled(plan, row.taken, row.version);
            case HELD -> new Shift.Held(plan, row.taken, row.version);
        };
    }
}
