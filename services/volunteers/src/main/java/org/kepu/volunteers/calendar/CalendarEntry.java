package org.kepu.volunteers.calendar;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A shift somebody signed up for.
 *
 * @param signUp its id stays, whatever becomes of the shift
 * @param sequence grows with each change of sign-up or shift
 */
record CalendarEntry(
        UUID signUp,
        long sequence,
        Standing standing,
        String title,
        String place,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt) {

    /** Whether it takes place for this volunteer. */
    enum Standing {
        CONFIRMED,
        TENTATIVE,
        CANCELLED;

        /** Of a sign-up: one that overlaps since a shift was moved waits for the volunteer's word. */
        static Standing of(String signUpStatus) {
            return switch (signUpStatus) {
                case "withdrawn", "cancelled" -> CANCELLED;
                case "conflict" -> TENTATIVE;
                default -> CONFIRMED;
            };
        }
    }
}
