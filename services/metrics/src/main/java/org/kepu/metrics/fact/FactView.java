package org.kepu.metrics.fact;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a figure. It names no person: who may open the record itself is for its service to say.
 *
 * @param type the event that counted it
 * @param subject the record it is about, in the service that owns it
 */
public record FactView(
        String eventId,
        String kind,
        LocalDate day,
        String place,
        String group,
        @Nullable String grade,
        List<String> campaigns,
        List<String> tags,
        long personTimes,
        long minutes,
        long count,
        boolean byName,
        @Nullable String corrects,
        String type,
        String subject,
        OffsetDateTime happenedAt) {

    public FactView {
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
    }
}
