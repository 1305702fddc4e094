package org.kepu.metrics.city;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may see of a city's or county's programme in a year. No cell counts fewer than five people: such a one is left
 * empty, and so is one more, where it could be found out from the sum.
 *
 * @param from first day; {@code to} last day
 * @param asOf city time at which it was read
 */
public record PublicSummary(
        String place, String name, LocalDate from, LocalDate to, OffsetDateTime asOf, List<Figure> figures) {

    public PublicSummary {
        figures = List.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @param kind a term of fact-kind
     * @param personTimes 人次; {@code hours} whole hours; {@code count} things; null where it has none or too few
     * @param groups by key group, where heads are counted
     */
    public record Figure(
            String kind,
            @Nullable Long personTimes,
            @Nullable Long hours,
            @Nullable Long count,
            List<Group> groups) {
        public Figure {
            groups = List.copyOf(groups);
        }
    }

    /** The person-times of one key group; null where they are too few to show. */
    public record Group(String group, @Nullable Long personTimes) {}
}
