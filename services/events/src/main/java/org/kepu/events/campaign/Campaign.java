package org.kepu.events.campaign;

import java.util.UUID;
import org.kepu.events.campaign.Campaign.Closed;
import org.kepu.events.campaign.Campaign.Draft;
import org.kepu.events.campaign.Campaign.Open;

/** A campaign (主题活动) in one of its states: draft → open → closed. */
public sealed interface Campaign permits Draft, Open, Closed {

    /** What it is. */
    CampaignPlan plan();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return plan().id();
    }

    /** Being prepared. */
    record Draft(CampaignPlan plan, long version) implements Campaign {
        public Draft change(CampaignPlan next) {
            return new Draft(next, version + 1);
        }

        public Open open() {
            return new Open(plan, version + 1);
        }
    }

    /** Units may put their activities under it. */
    record Open(CampaignPlan plan, long version) implements Campaign {
        public Open change(CampaignPlan next) {
            return new Open(next, version + 1);
        }

        public Closed close() {
            return new Closed(plan, version + 1);
        }
    }

    /** Takes no further activities; what was held stays counted. */
    record Closed(CampaignPlan plan, long version) implements Campaign {}
}
