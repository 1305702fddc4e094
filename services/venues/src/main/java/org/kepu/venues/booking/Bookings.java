package org.kepu.venues.booking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.security.personal.Personal;
import org.kepu.venues.opening.BookedParties;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Reads and writes bookings; row, version and events go in one transaction. Name and phone are encrypted (R20). */
@ApplicationScoped
public class Bookings implements PanacheRepositoryBase<BookingRow, UUID>, BookedParties {

    private static final String TABLE = "booking";

    private final Outbox outbox;
    private final Personal personal;
    private final CityTime time;

    Bookings(Outbox outbox, Personal personal, CityTime time) {
        this.outbox = outbox;
        this.personal = personal;
        this.time = time;
    }

    Optional<Booking> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** The booking of a code in its stored form at a venue. */
    public Optional<Booking> ofCode(UUID venue, String code) {
        return find("venueId = ?1 and code = ?2", venue, code)
                .firstResultOptional()
                .map(this::toState);
    }

    @Override
    public int booked(UUID opening) {
        return Math.toIntExact(count("openingId = ?1 and status = 'held'", opening));
    }

    /** Erases name and phone of a booking; its version and what it counts stay. */
    void eraseContact(UUID id) {
        update("name = null, phone = null, phoneToken = null where id = ?1", id);
    }

    /** Those who have places, locked until the end of the transaction. */
    List<Booking.Held> held(UUID opening) {
        return find("openingId = ?1 and status = 'held' order by id", opening)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .map(row -> (Booking.Held) toState(row))
                .toList();
    }

    /** Bookings of an opening, or of an account, newest first. */
    Page<Booking> page(String field, Object value, @Nullable Cursor after, int limit) {
        String where = field + " = ?1 and id < ?2 order by id desc";
        UUID last = after == null ? new UUID(-1, -1) : after.uuid(0);
        List<Booking> oneMore = find(where, value, last).range(0, limit).list().stream()
                .map(this::toState)
                .toList();
        return Page.of(oneMore, limit, booking -> Cursor.of(booking.id()));
    }

    /** Notes who did not come. */
    void closeHeld(UUID opening) {
        update("status = 'no-show', version = version + 1 where openingId = ?1 and status = 'held'", opening);
    }

    void add(Booking booking, List<OutgoingEvent> events) {
        BookingRow row = new BookingRow();
        row.id = booking.id();
        write(row, booking);
        row.version = booking.version();
        persist(row);
        flush();
        outbox.append(events);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    public void save(Booking before, Booking after, List<OutgoingEvent> events) {
        BookingRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        row.status = BookingStatus.of(after).code();
        row.reason = after instanceof Booking.Cancelled cancelled ? cancelled.reason() : null;
        row.partySize = after.ticket().partySize();
        row.keyGroup = after.ticket().group();
        flush();
        outbox.append(events);
    }

    private void write(BookingRow row, Booking booking) {
        Booking.Ticket ticket = booking.ticket();
        row.status = BookingStatus.of(booking).code();
        row.openingId = ticket.opening();
        row.venueId = ticket.venue();
        row.code = ticket.code();
        row.account = ticket.account();
        row.personRef = ticket.personRef();
        row.partySize = ticket.partySize();
        row.keyGroup = ticket.group();
        row.bookedBy = ticket.bookedBy();
        row.bookedAt = ticket.bookedAt();
        row.eventId = ticket.event();
        Booking.Contact contact = ticket.contact();
        if (contact != null) {
            row.name = personal.encrypt(TABLE, "name", row.id, contact.name());
            row.phone = personal.encrypt(TABLE, "phone", row.id, contact.phone());
            row.phoneToken = personal.searchToken("phone", contact.phone());
        }
    }

    private Booking toState(BookingRow row) {
        Booking.Contact contact = row.name == null || row.phone == null
                ? null
                : new Booking.Contact(
                        personal.decrypt(TABLE, "name", row.id, row.name),
                        personal.decrypt(TABLE, "phone", row.id, row.phone));
        Booking.Ticket ticket = new Booking.Ticket(
                row.id,
                row.openingId,
                row.venueId,
                row.code,
                row.account,
                row.personRef,
                row.partySize,
                row.keyGroup,
                contact,
                row.bookedBy,
                time.inCity(row.bookedAt),
                row.eventId);
        return switch (BookingStatus.ofCode(row.status)) {
            case HELD -> new Booking.Held(ticket, row.version);
            case ARRIVED -> new Booking.Arrived(ticket, row.version);
            case CANCELLED -> new Booking.Cancelled(ticket, Objects.requireNonNull(row.reason), row.version);
            case NO_SHOW -> new Booking.NotCome(ticket, row.version);
        };
    }
}
