package org.kepu.volunteers.signup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.web.Versions;

/** Reads and writes sign-ups. What the database refuses becomes the problem that says so. */
@ApplicationScoped
public class SignUps implements PanacheRepositoryBase<SignUpRow, UUID> {

    private static final String INSERT = """
            insert into sign_up
              (id, version, shift_id, session_id, person_id, status, during, signed_up_at, signed_up_by,
               event_id)
            select ?, 1, s.id, s.session_id, ?, 'signed-up', tstzrange(s.starts_at, s.ends_at), ?, ?, ?
            from shift s where s.id = ?""";

    private static final String HOLDERS = """
            select u.id, p.ref from sign_up u join person p on p.id = u.person_id
            where u.shift_id = ? and u.status = 'signed-up' order by u.signed_up_at, u.id""";

    private static final String TIGHT = """
            select 1 from shift s, sign_up o join shift other on other.id = o.shift_id
            where s.id = ?1 and o.person_id = ?2 and o.status = 'signed-up' and other.id <> s.id
              and other.place <> s.place
              and other.starts_at < s.ends_at + make_interval(secs => ?3)
              and other.ends_at > s.starts_at - make_interval(secs => ?3)
            limit 1""";

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final CityTime time;

    SignUps(AgroalDataSource database, Outbox outbox, CityTime time) {
        this.database = database;
        this.outbox = outbox;
        this.time = time;
    }

    /** The sign-up as it is, without a lock: for reading. */
    public Optional<SignUp> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** The sign-ups of a person, newest first. */
    List<SignUp> ofPerson(UUID personId) {
        return list("personId = ?1 order by signedUpAt desc, id desc", personId).stream()
                .map(this::toState)
                .toList();
    }

    /**
     * A new sign-up with its events.
     *
     * <p>The database refuses a second place at this session and another shift at this time.
     */
    void add(SignUp.SignedUp signUp, List<OutgoingEvent> events) {
        SignUp.Ticket ticket = signUp.ticket();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, ticket.id());
            insert.setObject(2, ticket.personId());
            insert.setObject(3, ticket.signedUpAt());
            insert.setString(4, ticket.by());
            insert.setObject(5, ticket.event());
            insert.setObject(6, ticket.shiftId());
            insert.executeUpdate();
        } catch (SQLException e) {
            // A broken constraint in it becomes the problem SignUpConstraints names.
            throw new IllegalStateException("a sign-up could not be written", e);
        }
        outbox.append(events);
    }

    /** Whether the person has another shift elsewhere, with less than this time between the two (R10). */
    boolean isTight(SignUp.Ticket ticket, Duration travel) {
        return !getEntityManager()
                .createNativeQuery(TIGHT)
                .setParameter(1, ticket.shiftId())
                .setParameter(2, ticket.personId())
                .setParameter(3, travel.toSeconds())
                .getResultList()
                .isEmpty();
    }

    /** Who holds a place of a shift, by the reference that stands for the person. */
    record Holder(UUID signUp, String ref) {}

    /** Everybody who holds a place of a shift. */
    List<Holder> holders(UUID shiftId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HOLDERS)) {
            select.setObject(1, shiftId);
            List<Holder> holders = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    holders.add(new Holder(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
            return holders;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read who holds places of a shift", e);
        }
    }

    /** Whether the person has checked in at the session. */
    boolean hasCheckedIn(SignUp.Ticket ticket) {
        return !getEntityManager()
                .createNativeQuery("select 1 from service_mark where session_id = ?1 and person_id = ?2 limit 1")
                .setParameter(1, ticket.sessionId())
                .setParameter(2, ticket.personId())
                .getResultList()
                .isEmpty();
    }

    /** The places a person still holds at shifts that have not begun. */
    List<SignUp> toCome(UUID personId, OffsetDateTime now) {
        return find(
                        "personId = ?1 and status in ('signed-up', 'conflict')"
                                + " and shiftId in (select id from ShiftRow where startsAt > ?2)",
                        personId,
                        now)
                .list()
                .stream()
                .map(this::toState)
                .toList();
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there, 409 where it now overlaps. */
    void save(SignUp before, SignUp after, List<OutgoingEvent> events) {
        SignUpRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        row.status = SignUpStatus.of(after).code();
        SignUp.End end = end(after);
        row.endedAt = end == null ? null : end.at();
        row.endedBy = end == null ? null : end.by();
        flush();
        outbox.append(events);
    }

    private static SignUp.@Nullable End end(SignUp signUp) {
        return switch (signUp) {
            case SignUp.SignedUp ignored -> null;
            case SignUp.InConflict ignored -> null;
            case SignUp.Withdrawn it -> it.end();
            case SignUp.Cancelled it -> it.end();
            case SignUp.NoShow it -> it.end();
        };
    }

    private SignUp toState(SignUpRow row) {
        SignUp.Ticket ticket = new SignUp.Ticket(
                row.id,
                row.shiftId,
                row.sessionId,
                row.personId,
                time.inCity(row.signedUpAt),
                row.signedUpBy,
                row.eventId);
        return switch (SignUpStatus.ofCode(row.status)) {
            case SIGNED_UP -> new SignUp.SignedUp(ticket, row.version);
            case CONFLICT -> new SignUp.InConflict(ticket, row.version);
            case WITHDRAWN -> new SignUp.Withdrawn(ticket, end(row), row.version);
            case CANCELLED -> new SignUp.Cancelled(ticket, end(row), row.version);
            case NO_SHOW -> new SignUp.NoShow(ticket, end(row), row.version);
        };
    }

    private SignUp.End end(SignUpRow row) {
        OffsetDateTime at = Objects.requireNonNull(row.endedAt, "a sign-up that ended has its time");
        return new SignUp.End(time.inCity(at), row.endedBy);
    }
}
