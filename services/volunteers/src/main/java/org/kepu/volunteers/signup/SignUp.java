package org.kepu.volunteers.signup;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up (报名) in one of its states: signed up → withdrawn, cancelled with its shift, no-show; or in conflict, when its
 * shift was moved onto another of the same person. Domain P2.
 */
public sealed interface SignUp {

    /** Who takes what. */
    Ticket ticket();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return ticket().id();
    }

    /**
     * Who takes what.
     *
     * @param by account of who signed up: the person's own, or the leader's
     * @param event id of the event that counted it
     */
    record Ticket(
            UUID id, UUID shiftId, UUID sessionId, UUID personId, OffsetDateTime signedUpAt, String by, UUID event) {}

    /**
     * How it ended.
     *
     * @param by account of who ended it; null where its shift did
     */
    record End(OffsetDateTime at, @Nullable String by) {}

    /** The place is taken. */
    record SignedUp(Ticket ticket, long version) implements SignUp {
        Withdrawn withdraw(End end) {
            return new Withdrawn(ticket, end, version + 1);
        }

        NoShow absent(End end) {
            return new NoShow(ticket, end, version + 1);
        }
    }

    /** The place is held, but the moved shift overlaps another one: the person decides. */
    record InConflict(Ticket ticket, long version) implements SignUp {
        Withdrawn withdraw(End end) {
            return new Withdrawn(ticket, end, version + 1);
        }

        SignedUp keep() {
            return new SignedUp(ticket, version + 1);
        }
    }

    /** Given back. */
    record Withdrawn(Ticket ticket, End end, long version) implements SignUp {}

    /** The shift will not take place. */
    record Cancelled(Ticket ticket, End end, long version) implements SignUp {}

    /** Did not come, and the leader said so. */
    record NoShow(Ticket ticket, End end, long version) implements SignUp {
        /** The leader was wrong. */
        SignedUp present() {
            return new SignedUp(ticket, version + 1);
        }
    }
}
