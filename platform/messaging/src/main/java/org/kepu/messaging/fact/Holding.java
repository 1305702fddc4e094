package org.kepu.messaging.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something held over a time (持有), as every event that changes a stock or a coverage carries it in its field {@code
 * holding}: the schema {@code common.holding.v1}. It is the whole interval as of the event's version; what is null is left
 * out.
 *
 * @param id of the recognition, the appointment, the venue
 * @param kind a code of {@code holding-kind}
 * @param code what is held: a term of the vocabulary the kind names
 * @param level a code of {@code level}
 * @param place place code where it counts
 * @param subject what is counted once however many holdings it has: an id or a place code
 * @param grantedOn the day that makes it newly added (新增)
 * @param validTo last valid day
 * @param endedOn first day no longer held
 * @param endReason a code of {@code ending-reason}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Holding(
        UUID id,
        String kind,
        String code,
        @Nullable String level,
        String place,
        String subject,
        @Nullable LocalDate grantedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    public Holding {
        if ((endedOn == null) != (endReason == null)) {
            throw new IllegalArgumentException("endedOn and endReason must be there together");
        }
    }

    /** The same, ended on a day for a reason. */
    public Holding ended(LocalDate day, String reason) {
        // What ends on the day it began was never held.
        LocalDate last = day.isBefore(validFrom) ? validFrom : day;
        return new Holding(id, kind, code, level, place, subject, grantedOn, validFrom, validTo, last, reason);
    }
}
