package org.kepu.events.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

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
            LocalDate startsOn,
            LocalDate endsOn,
            String status,
            List<String> within) {
        static State of(Campaign campaign, List<String> within) {
            CampaignPlan plan = campaign.plan();
            return new State(
                    plan.id().toString(),
                    plan.name(),
                    plan.kind(),
                    plan.place(),
                    plan.startsOn(),
                    plan.endsOn(),
                    CampaignStatus.of(campaign).code(),
                    within);
        }
    }

    /** An opened campaign, counted once on its first day. */
    record Opened(String kind, LocalDate startsOn, LocalDate endsOn, List<String> within, Fact fact) {}

    static List<OutgoingEvent> opened(Campaign campaign, List<String> within, OffsetDateTime now) {
        State state = State.of(campaign, within);
        List<String> counted =
                Stream.concat(Stream.of(state.id()), within.stream()).toList();
        Fact fact = Fact.counting(
                        "campaign",
                        campaign.plan().startsOn(),
                        state.place(),
                        counted,
                        List.of("campaign-kind:" + state.kind()))
                .among(Fact.UNSPECIFIED)
                .count(1);
        return List.of(
                event(OPENED, campaign, now, new Opened(state.kind(), state.startsOn(), state.endsOn(), within, fact)),
                event(STATE, campaign, now, state));
    }

    static List<OutgoingEvent> changed(Campaign campaign, List<String> within, OffsetDateTime now) {
        return List.of(event(STATE, campaign, now, State.of(campaign, within)));
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
