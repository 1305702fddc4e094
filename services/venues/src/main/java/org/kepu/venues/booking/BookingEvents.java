package org.kepu.venues.booking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;
import org.kepu.venues.opening.OpeningPlan;

/** What bookings tell the world: places taken, changed, or given back. The key is the booking, never the opening. */
final class BookingEvents {

    private static final EventType MADE = EventType.fact("venues", "booking", "made");
    private static final EventType CHANGED = EventType.fact("venues", "booking", "changed");
    private static final EventType CANCELLED = EventType.fact("venues", "booking", "cancelled");

    private BookingEvents() {}

    /** Places were taken. */
    record Made(UUID opening, UUID venue, int partySize, boolean byHelper, Fact fact) {}

    /** The party is another now; the fact is the signed difference in one group. */
    record Changed(UUID opening, UUID venue, int partySize, Fact fact) {}

    /** Places were given back. */
    record Cancelled(UUID opening, UUID venue, int partySize, String reason, Fact fact) {}

    /** Places taken; its event has the id the ticket keeps. */
    static OutgoingEvent made(Booking booking, OpeningPlan plan, LocalDate day, OffsetDateTime now) {
        Booking.Ticket ticket = booking.ticket();
        Made data = new Made(
                plan.id(),
                plan.venue(),
                ticket.partySize(),
                ticket.byHelper(),
                fact(ticket, ticket.group(), plan, day, ticket.partySize()));
        return new OutgoingEvent(
                ticket.event(), MADE, booking.id().toString(), booking.version(), now, plan.place(), data);
    }

    /** One event with the difference; two where the group is another: what it was is taken back, what it is counted. */
    static List<OutgoingEvent> changed(
            Booking.Held before, Booking.Held after, OpeningPlan plan, LocalDate day, OffsetDateTime now) {
        Booking.Ticket was = before.ticket();
        Booking.Ticket is = after.ticket();
        if (was.group().equals(is.group())) {
            return List.of(changed(after, is.group(), is.partySize() - was.partySize(), plan, day, now));
        }
        return List.of(
                changed(after, was.group(), -was.partySize(), plan, day, now),
                changed(after, is.group(), is.partySize(), plan, day, now));
    }

    private static OutgoingEvent changed(
            Booking.Held after, String group, int count, OpeningPlan plan, LocalDate day, OffsetDateTime now) {
        Booking.Ticket ticket = after.ticket();
        Fact fact = fact(ticket, group, plan, day, count).correcting(ticket.event());
        Changed data = new Changed(plan.id(), plan.venue(), ticket.partySize(), fact);
        return OutgoingEvent.of(CHANGED, after.id().toString(), after.version(), now, plan.place(), data);
    }

    static OutgoingEvent cancelled(Booking.Cancelled booking, OpeningPlan plan, LocalDate day, OffsetDateTime now) {
        Booking.Ticket ticket = booking.ticket();
        Fact fact = fact(ticket, ticket.group(), plan, day, -ticket.partySize()).correcting(ticket.event());
        Cancelled data = new Cancelled(plan.id(), plan.venue(), ticket.partySize(), booking.reason(), fact);
        return OutgoingEvent.of(CANCELLED, booking.id().toString(), booking.version(), now, plan.place(), data);
    }

    /** Counted on the day of the opening: that is what a booking is about. */
    private static Fact fact(Booking.Ticket ticket, String group, OpeningPlan plan, LocalDate day, int count) {
        return plan.fact("booking", day).among(group).count(count).of(ticket.personRef());
    }
}
