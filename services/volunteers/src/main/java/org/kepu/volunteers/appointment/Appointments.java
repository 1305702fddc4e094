package org.kepu.volunteers.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.security.personal.Personal;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Reads and writes appointments; row, version and events go in one transaction. */
@ApplicationScoped
public class Appointments implements PanacheRepositoryBase<AppointmentRow, UUID> {

    private static final String TABLE = "appointment";

    private final Outbox outbox;
    private final CityTime time;
    private final Personal personal;

    Appointments(Outbox outbox, CityTime time, Personal personal) {
        this.outbox = outbox;
        this.time = time;
        this.personal = personal;
    }

    /** The appointment as it is, without a lock: for reading. */
    Optional<Appointment> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** The appointments at these places, by id; {@code role} and {@code status} narrow them. */
    Page<Appointment> page(
            Set<String> places, @Nullable String role, @Nullable String status, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("place in :places");
        Parameters parameters = Parameters.with("places", places);
        if (role != null) {
            where.append(" and role = :role");
            parameters.and("role", role);
        }
        if (status != null) {
            where.append(" and status = :status");
            parameters.and("status", status);
        }
        if (after != null) {
            where.append(" and id > :after");
            parameters.and("after", after.uuid(0));
        }
        List<Appointment> oneMore = find(where + " order by id", parameters).range(0, limit).list().stream()
                .map(this::toState)
                .toList();
        return Page.of(oneMore, limit, appointment -> Cursor.of(appointment.id()));
    }

    /** The appointments of somebody who volunteers, oldest first. */
    List<Appointment> ofPerson(UUID person) {
        return list("personId = ?1 order by validFrom, id", person).stream()
                .map(this::toState)
                .toList();
    }

    /** A new appointment with its events. */
    void add(Appointment appointment, List<OutgoingEvent> events) {
        AppointmentRow row = new AppointmentRow();
        row.id = appointment.id();
        row.version = appointment.version();
        write(row, appointment);
        persist(row);
        flush();
        outbox.append(events);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(Appointment before, Appointment after, List<OutgoingEvent> events) {
        AppointmentRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
        outbox.append(events);
    }

    private void write(AppointmentRow row, Appointment appointment) {
        Appointment.Naming naming = appointment.naming();
        Holder holder = naming.holder();
        row.status = AppointmentStatus.of(appointment).code();
        row.role = naming.role();
        row.place = naming.place();
        row.personId = holder.person();
        row.name = personal.encrypt(TABLE, "name", row.id, holder.name());
        row.nameToken = personal.searchToken("name", holder.name());
        row.phone = holder.phone() == null ? null : personal.encrypt(TABLE, "phone", row.id, holder.phone());
        row.mainJob = holder.mainJob();
        row.subsidy = holder.subsidy();
        row.validFrom = naming.term().from();
        row.validTo = naming.term().to();
        row.namedBy = naming.by();
        row.namedAt = naming.at();
        Appointment.Decision decision = decision(appointment);
        row.decidedBy = decision == null ? null : decision.by();
        row.decidedAt = decision == null ? null : decision.at();
        row.endedOn = appointment instanceof Appointment.Ended ended ? ended.on() : null;
        row.endReason = appointment instanceof Appointment.Ended ended ? ended.reason() : null;
    }

    private static Appointment.@Nullable Decision decision(Appointment appointment) {
        return switch (appointment) {
            case Appointment.Named ignored -> null;
            case Appointment.Confirmed it -> it.decision();
            case Appointment.Ended it -> it.decision();
            case Appointment.Lapsed it -> it.decision();
            case Appointment.Refused it -> it.decision();
        };
    }

    private Appointment toState(AppointmentRow row) {
        byte[] phone = row.phone;
        Holder holder = new Holder(
                row.personId,
                personal.decrypt(TABLE, "name", row.id, row.name),
                phone == null ? null : personal.decrypt(TABLE, "phone", row.id, phone),
                row.mainJob,
                row.subsidy);
        Appointment.Naming naming = new Appointment.Naming(
                row.id,
                row.role,
                row.place,
                holder,
                new Term(row.validFrom, row.validTo),
                row.namedBy,
                time.inCity(row.namedAt));
        return switch (AppointmentStatus.ofCode(row.status)) {
            case NAMED -> new Appointment.Named(naming, row.version);
            case CONFIRMED -> new Appointment.Confirmed(naming, decided(row), row.version);
            case ENDED ->
                new Appointment.Ended(
                        naming,
                        decided(row),
                        Objects.requireNonNull(row.endedOn),
                        Objects.requireNonNull(row.endReason),
                        row.version);
            case LAPSED -> new Appointment.Lapsed(naming, decided(row), row.version);
            case REFUSED -> new Appointment.Refused(naming, decided(row), row.version);
        };
    }

    private Appointment.Decision decided(AppointmentRow row) {
        return new Appointment.Decision(
                Objects.requireNonNull(row.decidedBy, "what was decided has its decider"),
                time.inCity(Objects.requireNonNull(row.decidedAt)));
    }
}
