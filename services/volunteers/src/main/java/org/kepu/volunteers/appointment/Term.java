package org.kepu.volunteers.appointment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when somebody holds a role (任期).
 *
 * @param from first day
 * @param to last day, null where it is open
 */
public record Term(LocalDate from, @Nullable LocalDate to) {

    public Term {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before " + from + ", was " + to);
        }
    }

    /** Whether a day lies in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
