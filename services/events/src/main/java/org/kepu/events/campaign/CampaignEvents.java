package org.kepu.events.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;

/** What campaigns tell the world: their state, and once that they were opened. */
final class CampaignEvents {

    private static final EventType STATE = EventType.state("events", "campaign");
    private static final EventType OPENED = EventType.fact("events", "campaign", "opened");

    private CampaignEvents() {}

    /** The whole campaign as others may know it. */
    record State(
            String id,
            String name,
            String kind,
            String place,
            @Nullable String parent,
            LocalDate startsOn,
            LocalDate endsOn,
            String status) {
        static State of(Campaign campaign) {
            CampaignPlan plan = campaign.plan();
            return new State(
                    plan.id().toString(),
                    plan.name(),
                    plan.kind(),
                    plan.place(),
                    plan.parent() == null ? null : plan.parent().toString(),
                    plan.startsOn(),
                    plan.endsOn(),
                    CampaignStatus.of(campaign).code());
        }
    }

    /** An opened campaign with what is counted of it. */
    record Opened(State campaign, Fact fact) {}

    /** One campaign opened, counted on its first day. */
    record Fact(
            String kind,
            LocalDate day,
            String place,
            String group,
            List<String> campaigns,
            List<String> tags,
            int count) {}

    static List<OutgoingEvent> opened(Campaign campaign, OffsetDateTime now) {
        State state = State.of(campaign);
        Fact fact = new Fact(
                "campaign",
                campaign.plan().startsOn(),
                state.place(),
                "unspecified",
                List.of(state.id()),
                List.of("campaign-kind:" + state.kind()),
                1);
        return List.of(event(OPENED, campaign, now, new Opened(state, fact)), event(STATE, campaign, now, state));
    }

    static List<OutgoingEvent> changed(Campaign campaign, OffsetDateTime now) {
        return List.of(event(STATE, campaign, now, State.of(campaign)));
    }

    private static OutgoingEvent event(EventType type, Campaign campaign, OffsetDateTime now, Object data) {
        return OutgoingEvent.of(
                type,
                campaign.id().toString(),
                campaign.version(),
                now,
                campaign.plan().place(),
                data);
    }
}
