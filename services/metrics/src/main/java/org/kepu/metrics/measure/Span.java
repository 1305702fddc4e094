package org.kepu.metrics.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.kepu.contracts.Measure;
import org.kepu.contracts.Plan;

/**
 * Days that count towards a value: a calendar quarter, a calendar year or the whole plan.
 *
 * @param from first day
 * @param to last day of the whole span, whatever day it is now
 */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before " + from + ", was " + to);
        }
    }

    /** The span of this kind around a day; the whole plan whatever the day. */
    static Span around(Measure.Period period, LocalDate day, Plan.Period plan) {
        return switch (period) {
            case QUARTER -> {
                LocalDate first = day.withDayOfMonth(1).withMonth(day.getMonthValue() - (day.getMonthValue() - 1) % 3);
                yield new Span(first, first.plusMonths(3).minusDays(1));
            }
            case YEAR -> new Span(day.withDayOfYear(1), LocalDate.of(day.getYear(), 12, 31));
            case PLAN -> new Span(LocalDate.of(plan.start(), 1, 1), LocalDate.of(plan.end(), 12, 31));
        };
    }

    /** Every span of this kind from the first day of the plan to the one around the day. */
    static List<Span> upTo(Measure.Period period, LocalDate day, Plan.Period plan) {
        List<Span> spans = new ArrayList<>();
        LocalDate next = LocalDate.of(plan.start(), 1, 1);
        while (!next.isAfter(day)) {
            Span span = around(period, next, plan);
            spans.add(span);
            next = span.to().plusDays(1);
        }
        return spans;
    }

    /** The last day that counts when it is {@code day}. */
    LocalDate until(LocalDate day) {
        return day.isBefore(to) ? day : to;
    }

    /** Which part of it has passed at the end of the day, from 0 to 1. */
    public BigDecimal elapsed(LocalDate day) {
        if (day.isBefore(from)) {
            return BigDecimal.ZERO;
        }
        long passed = ChronoUnit.DAYS.between(from, until(day)) + 1;
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        return BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
    }
}
