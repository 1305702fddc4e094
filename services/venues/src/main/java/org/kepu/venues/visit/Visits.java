package org.kepu.venues.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Reads and writes visits; row, entries and events go in one transaction. Entries are only ever added. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<VisitRow, UUID> {

    private final Outbox outbox;
    private final CityTime time;

    Visits(Outbox outbox, CityTime time) {
        this.outbox = outbox;
        this.time = time;
    }

    /** Who counted or corrected what; the event that told of it has its id. */
    record Entry(
            UUID event, String group, int heads, @Nullable String reason, String by, OffsetDateTime at) {}

    Optional<Visit> read(UUID id) {
        return findByIdOptional(id).map(Visits::toState);
    }

    List<Entry> entries(UUID visit) {
        return getEntityManager()
                .createQuery("from VisitEntryRow where visitId = ?1 order by eventId", VisitEntryRow.class)
                .setParameter(1, visit)
                .getResultList()
                .stream()
                .map(row -> new Entry(row.eventId, row.keyGroup, row.heads, row.reason, row.by, time.inCity(row.at)))
                .toList();
    }

    /** Visits of a venue within days, latest first. */
    Page<Visit> page(UUID venue, LocalDate from, LocalDate to, @Nullable Cursor after, int limit) {
        UUID last = after == null ? new UUID(-1, -1) : after.uuid(0);
        List<Visit> oneMore = find(
                        "venueId = ?1 and day >= ?2 and day <= ?3 and id < ?4 order by id desc", venue, from, to, last)
                .range(0, limit)
                .list()
                .stream()
                .map(Visits::toState)
                .toList();
        return Page.of(oneMore, limit, visit -> Cursor.of(visit.id()));
    }

    void add(Visit visit, Entry entry, OutgoingEvent event) {
        VisitRow row = new VisitRow();
        row.id = visit.id();
        write(row, visit);
        row.version = visit.version();
        persist(row);
        add(visit.id(), entry);
        flush();
        outbox.append(event);
    }

    /** Writes a correction; 412 where {@code before} is no longer what stands there. */
    void correct(Visit before, Visit after, List<Entry> entries, List<OutgoingEvent> events) {
        VisitRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        entries.forEach(entry -> add(after.id(), entry));
        flush();
        outbox.append(events);
    }

    private void add(UUID visit, Entry entry) {
        VisitEntryRow row = new VisitEntryRow();
        row.eventId = entry.event();
        row.visitId = visit;
        row.keyGroup = entry.group();
        row.heads = entry.heads();
        row.reason = entry.reason();
        row.by = entry.by();
        row.at = entry.at();
        getEntityManager().persist(row);
    }

    private static void write(VisitRow row, Visit visit) {
        row.venueId = visit.venue();
        row.openingId = visit.opening();
        row.bookingId = visit.booking();
        row.counting = visit.counting().mode();
        row.day = visit.day();
        row.place = visit.place();
        row.campaigns = visit.campaigns().toArray(UUID[]::new);
        row.tags = visit.tags().toArray(String[]::new);
        row.keyGroup = visit.group();
        row.heads = visit.heads();
        row.personRef = visit.personRef();
        row.eventId = visit.event();
    }

    private static Visit toState(VisitRow row) {
        return new Visit(
                row.id,
                row.venueId,
                row.openingId,
                row.bookingId,
                row.counting.equals(Counting.HEAD_COUNT.mode()) ? Counting.HEAD_COUNT : Counting.BOOKING_CODE,
                row.day,
                row.place,
                List.of(row.campaigns),
                List.of(row.tags),
                row.keyGroup,
                row.heads,
                row.personRef,
                row.eventId,
                row.version);
    }
}
