package org.kepu.metrics.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** For which spans people are kept: weeks from Monday, and calendar years. */
enum Grain {
    WEEK,
    YEAR;

    /**
     * Whole weeks or years that begin where a question does.
     *
     * @param first the first day of the first one; {@code last} the first day of the last one
     * @param end the last day of the last one: the question may end before, where nothing is counted between
     */
    record Run(Grain grain, LocalDate first, LocalDate last, LocalDate end) {
        boolean isOne() {
            return first.equals(last);
        }
    }

    /** One week or some years; empty where the days begin within one, or go on into the next week. */
    static Optional<Run> of(LocalDate from, LocalDate to) {
        if (from.getDayOfWeek() == DayOfWeek.MONDAY && to.isBefore(from.plusWeeks(1))) {
            return Optional.of(new Run(WEEK, from, from, from.plusDays(6)));
        }
        if (from.getDayOfYear() == 1) {
            LocalDate last = to.withDayOfYear(1);
            return Optional.of(new Run(YEAR, from, last, last.plusYears(1).minusDays(1)));
        }
        return Optional.empty();
    }

    /** As it stands in the tables. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
