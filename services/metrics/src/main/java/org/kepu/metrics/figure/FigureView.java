package org.kepu.metrics.figure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.metrics.fact.Amounts;

/**
 * A figure with what it is made of.
 *
 * @param asOf city time at which it was read: a live figure moves
 * @param persons at least so many distinct people (人) behind it; head counts without names are not in it and are never added
 * @param headCounted person-times (人次) counted by head, beside {@code persons}
 * @param rows the parts {@code by} asked for; they add up to {@code total}, except where labels overlap
 * @param opensAt address of the facts behind it
 */
public record FigureView(
        String kind,
        String place,
        LocalDate from,
        LocalDate to,
        OffsetDateTime asOf,
        Amounts total,
        long persons,
        long headCounted,
        List<Part> rows,
        String opensAt) {

    public FigureView {
        rows = List.copyOf(rows);
    }

    /**
     * One part of a figure.
     *
     * @param key a group, a grade, a day, a place or a label
     * @param second the key of the second cut, where two were asked for
     */
    public record Part(String key, @Nullable String second, Amounts amounts) {
        static Part of(String key, String second, Amounts amounts) {
            return new Part(key, second.isEmpty() ? null : second, amounts);
        }
    }
}
