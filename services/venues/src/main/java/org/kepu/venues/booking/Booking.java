package org.kepu.venues.booking;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking (预约) in one of its states: held → arrived, cancelled or not come. Domain V5. */
public sealed interface Booking {

    /** What was booked. */
    Ticket ticket();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return ticket().id();
    }

    /**
     * What was booked, for whom and by whom.
     *
     * @param code what is shown or said at the desk
     * @param account of the person; null where staff booked for somebody without one
     * @param personRef stands for the person
     * @param partySize people, the person included
     * @param group a code of {@code key-group}
     * @param contact name and phone, where they were given
     * @param bookedBy account that booked
     * @param event id of the event that told of it, for the one that takes it back
     */
    record Ticket(
            UUID id,
            UUID opening,
            UUID venue,
            String code,
            @Nullable String account,
            String personRef,
            int partySize,
            String group,
            @Nullable Contact contact,
            String bookedBy,
            OffsetDateTime bookedAt,
            UUID event) {

        /** Whether staff booked on the phone or at the desk. */
        public boolean byHelper() {
            return !bookedBy.equals(account);
        }

        /** The same for another number of people, or another group. */
        Ticket ofParty(int newSize, String newGroup) {
            return new Ticket(
                    id, opening, venue, code, account, personRef, newSize, newGroup, contact, bookedBy, bookedAt,
                    event);
        }
    }

    /** Name and phone of who booked. Personal. */
    record Contact(String name, String phone) {

        /** Without the values. */
        @Override
        public String toString() {
            return "Contact[]";
        }
    }

    /** Has its places. */
    record Held(Ticket ticket, long version) implements Booking {
        public Arrived arrive() {
            return new Arrived(ticket, version + 1);
        }

        Held change(int partySize, String group) {
            return new Held(ticket.ofParty(partySize, group), version + 1);
        }

        Cancelled cancel(String reason) {
            return new Cancelled(ticket, reason, version + 1);
        }
    }

    /** The party has come. */
    record Arrived(Ticket ticket, long version) implements Booking {}

    /**
     * Given back.
     *
     * @param reason a code of {@code cancellation-reason}
     */
    record Cancelled(Ticket ticket, String reason, long version) implements Booking {}

    /** The opening closed and nobody had come. */
    record NotCome(Ticket ticket, long version) implements Booking {}
}
