package org.kepu.volunteers.appointment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An appointment to a named role (任职) in one of its states: named by the village → confirmed by the level above → ended, or
 * lapsed when its last day has passed; or refused. Whether a confirmed one is active today follows from its term. Domain P6.
 */
public sealed interface Appointment {

    /** What was decided when it was named. */
    Naming naming();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return naming().id();
    }

    /**
     * Who is to hold which role where and how long.
     *
     * @param role a code of {@code named-role}
     * @param place the place served, which has somebody by it
     * @param by account that named
     */
    record Naming(UUID id, String role, String place, Holder holder, Term term, String by, OffsetDateTime at) {
        Naming with(Holder newHolder, Term newTerm) {
            return new Naming(id, role, place, newHolder, newTerm, by, at);
        }
    }

    /** Who decided and when. */
    record Decision(String by, OffsetDateTime at) {}

    /** Waits for the level above. */
    record Named(Naming naming, long version) implements Appointment {
        Confirmed confirm(Decision decision) {
            return new Confirmed(naming, decision, version + 1);
        }

        Refused refuse(Decision decision) {
            return new Refused(naming, decision, version + 1);
        }
    }

    /** In force in its term. */
    record Confirmed(Naming naming, Decision decision, long version) implements Appointment {
        /** Other particulars or another term; the holding is told anew. */
        Confirmed change(Holder holder, Term term) {
            return new Confirmed(naming.with(holder, term), decision, version + 1);
        }

        /**
         * Ends before its time.
         *
         * @param on first day on which it is no longer held
         * @param reason a code of {@code ending-reason}
         */
        Ended end(LocalDate on, String reason) {
            return new Ended(naming, decision, on, reason, version + 1);
        }

        Lapsed lapse() {
            return new Lapsed(naming, decision, version + 1);
        }
    }

    /** Ended before its time. */
    record Ended(Naming naming, Decision decision, LocalDate on, String reason, long version) implements Appointment {}

    /** Its last day has passed. */
    record Lapsed(Naming naming, Decision decision, long version) implements Appointment {}

    /** The level above did not confirm it. */
    record Refused(Naming naming, Decision decision, long version) implements Appointment {}
}
