package org.kepu.venues.opening;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

/** What openings tell the world. */
final class OpeningEvents {

    private static final EventType PUBLISHED = EventType.fact("venues", "opening", "published");
    private static final EventType CANCELLED = EventType.fact("venues", "opening", "cancelled");
    private static final EventType CLOSED = EventType.fact("venues", "opening", "closed");

    private OpeningEvents() {}

    /** It is announced; walk-ins are told where there is a capacity. */
    record Published(
            UUID venue,
            String place,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String mode,
            boolean free,
            @Nullable Integer capacity,
            @Nullable Integer walkIns,
            List<String> groups,
            List<UUID> campaigns,
            List<String> tags) {}

    /** It will not take place. */
    record Cancelled(UUID venue, String place, OffsetDateTime startsAt, String reason, int bookings) {}

    /** It was held. */
    record Closed(
            UUID venue,
            String place,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            @Nullable Integer capacity,
            boolean free,
            Fact fact) {}

    static OutgoingEvent published(Opening opening, OffsetDateTime now) {
        OpeningPlan plan = opening.plan();
        return event(
                PUBLISHED,
                opening,
                now,
                new Published(
                        plan.venue(),
                        plan.place(),
                        plan.startsAt(),
                        plan.endsAt(),
                        plan.mode().code(),
                        plan.free(),
                        plan.capacity(),
                        plan.capacity() == null ? null : plan.walkIns(),
                        plan.groups(),
                        plan.campaigns(),
                        plan.tags()));
    }

    static OutgoingEvent cancelled(Opening.Cancelled opening, int bookings, OffsetDateTime now) {
        OpeningPlan plan = opening.plan();
        return event(
                CANCELLED,
                opening,
                now,
                new Cancelled(plan.venue(), plan.place(), plan.startsAt(), opening.reason(), bookings));
    }

    /** Counted on the day it began. */
    static OutgoingEvent closed(Opening.Closed opening, LocalDate day, OffsetDateTime now) {
        OpeningPlan plan = opening.plan();
        Fact fact = plan.fact("opening", day).count(1);
        return event(
                CLOSED,
                opening,
                now,
                new Closed(
                        plan.venue(),
                        plan.place(),
                        plan.startsAt(),
                        plan.endsAt(),
                        plan.capacity(),
                        plan.free(),
                        fact));
    }

    private static OutgoingEvent event(EventType type, Opening opening, OffsetDateTime now, Object data) {
        return OutgoingEvent.of(
                type,
                opening.id().toString(),
                opening.version(),
                now,
                opening.plan().place(),
                data);
    }
}
