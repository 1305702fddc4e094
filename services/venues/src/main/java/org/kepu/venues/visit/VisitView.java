package org.kepu.venues.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Visitors counted at once, as shown to those who work at the venue.
 *
 * @param mode a code of {@code count-mode}
 * @param heads as they stand after corrections
 */
public record VisitView(
        UUID id,
        long version,
        UUID venue,
        @Nullable UUID opening,
        @Nullable UUID booking,
        String mode,
        String grade,
        LocalDate day,
        String group,
        int heads) {

    static VisitView of(Visit visit) {
        return new VisitView(
                visit.id(),
                visit.version(),
                visit.venue(),
                visit.opening(),
                visit.booking(),
                visit.counting().mode(),
                visit.counting().grade(),
                visit.day(),
                visit.group(),
                visit.heads());
    }

    /** One line of what a visit comes to. */
    public record Line(String group, int heads, @Nullable String reason, OffsetDateTime at) {

        static Line of(Visits.Entry entry) {
            return new Line(entry.group(), entry.heads(), entry.reason(), entry.at());
        }
    }

    /** A visit with every line of it, first count first. */
    public record WithLines(VisitView visit, List<Line> lines) {}
}
