package org.kepu.metrics.plan;

import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.contracts.Plan;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;

/** What plans tell the world: that one was imported. */
final class PlanEvents {

    private static final EventType IMPORTED = EventType.fact("metrics", "plan", "imported");

    private PlanEvents() {}

    /** An imported plan as others may know it. */
    record ImportedPlan(String plan, String place, int startYear, int endYear, int indicators) {}

    static List<OutgoingEvent> imported(PlanState.Imported imported, OffsetDateTime now) {
        Plan plan = imported.content().plan();
        ImportedPlan data = new ImportedPlan(
                plan.id(),
                plan.place(),
                plan.period().start(),
                plan.period().end(),
                plan.indicators().size());
        return List.of(OutgoingEvent.of(IMPORTED, plan.id(), imported.version(), now, plan.place(), data));
    }
}
