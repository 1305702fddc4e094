package org.kepu.venues.booking;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as shown to whoever booked it and to those who work at the venue.
 *
 * @param code what is shown or said at the desk
 * @param reason why it was given back
 */
public record BookingView(
        UUID id,
        long version,
        String status,
        @Nullable String reason,
        UUID opening,
        UUID venue,
        String code,
        int partySize,
        String group,
        boolean byHelper,
        @Nullable String name,
        @Nullable String phone,
        OffsetDateTime bookedAt) {

    static BookingView of(Booking booking) {
        Booking.Ticket ticket = booking.ticket();
        Booking.Contact contact = ticket.contact();
        return new BookingView(
                ticket.id(),
                booking.version(),
                BookingStatus.of(booking).code(),
                booking instanceof Booking.Cancelled cancelled ? cancelled.reason() : null,
                ticket.opening(),
                ticket.venue(),
                ticket.code(),
                ticket.partySize(),
                ticket.group(),
                ticket.byHelper(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                ticket.bookedAt());
    }

    /** Without name and phone. */
    @Override
    public String toString() {
        return "BookingView[" + id + "]";
    }
}
