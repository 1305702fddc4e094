package org.kepu.venues.visit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

/** What visits tell the world: heads of one group, and later the signed differences. */
final class VisitEvents {

    private static final EventType RECORDED = EventType.fact("venues", "visit", "recorded");
    private static final EventType CORRECTED = EventType.fact("venues", "visit", "corrected");

    private VisitEvents() {}

    /** Visitors were counted. */
    record Recorded(
            UUID venue, @Nullable UUID opening, @Nullable UUID booking, String mode, String evidence, Fact fact) {}

    /** A count was corrected. */
    record Corrected(UUID venue, @Nullable UUID opening, String reason, Fact fact) {}

    static OutgoingEvent recorded(Visit visit, OffsetDateTime now) {
        Recorded data = new Recorded(
                visit.venue(),
                visit.opening(),
                visit.booking(),
                visit.counting().mode(),
                visit.counting().evidence(),
                fact(visit, new Visit.Difference(visit.group(), visit.heads())));
        return new OutgoingEvent(
                visit.event(), RECORDED, visit.id().toString(), visit.version(), now, visit.place(), data);
    }

    /** One of the differences of a correction; its event has an id of its own. */
    static OutgoingEvent corrected(
            UUID event, Visit right, Visit.Difference difference, String reason, OffsetDateTime now) {
        Fact fact = fact(right, difference).correcting(right.event());
        Corrected data = new Corrected(right.venue(), right.opening(), reason, fact);
        return new OutgoingEvent(event, CORRECTED, right.id().toString(), right.version(), now, right.place(), data);
    }

    private static Fact fact(Visit visit, Visit.Difference difference) {
        List<String> campaigns = visit.campaigns().stream().map(UUID::toString).toList();
        return Fact.counting("visit", visit.day(), visit.place(), campaigns, visit.tags())
                .heads(difference.group(), difference.heads())
                .about(visit.venue())
                .graded(visit.counting().grade())
                .of(visit.personRef());
    }
}
