package org.kepu.events.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.audit.Act;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What operators do with campaigns: draft, change, discard, open, close. One transaction each, audited. */
@ApplicationScoped
@Transactional
public class CampaignDesk {

    private static final Set<Role> LEADERS = Set.of(Role.OPERATOR);

    private final Campaigns campaigns;
    private final Caller caller;
    private final Places places;
    private final CityTime time;
    private final Terms terms;

    CampaignDesk(Campaigns campaigns, Caller caller, Places places, CityTime time, Terms terms) {
        this.campaigns = campaigns;
        this.caller = caller;
        this.places = places;
        this.time = time;
        this.terms = terms;
    }

    /** Begins a campaign; one nested in another names an open one. */
    Campaign draft(CampaignRequest request) {
        CampaignPlan plan = plan(request, Ids.next());
        Campaign.Draft draft = new Campaign.Draft(plan, 1);
        campaigns.add(draft, act("campaign.draft", draft));
        return draft;
    }

    /** Changes what is announced of it. */
    Campaign change(UUID id, long version, CampaignRequest request) {
        Campaign before = mine(id, version);
        CampaignPlan next = plan(request, id);
        Campaign after = switch (before) {
            case Campaign.Draft draft -> draft.change(next);
            case Campaign.Open open -> open.change(next);
            case Campaign.Closed ignored -> throw wrongState(before);
        };
        campaigns.save(
                before,
                after,
                after instanceof Campaign.Open ? CampaignEvents.changed(after, within(after), time.now()) : List.of(),
                act("campaign.change", after)
                        .with(Map.of("nameBefore", before.plan().name())));
        return after;
    }

    /** Opens a draft: units may put activities under it. */
    Campaign open(UUID id, long version) {
        Campaign before = mine(id, version);
        if (!(before instanceof Campaign.Draft draft)) {
            throw wrongState(before);
        }
        Campaign.Open after = draft.open();
        campaigns.save(
                before, after, CampaignEvents.opened(after, within(after), time.now()), act("campaign.open", after));
        return after;
    }

    /** Takes a wrong draft away; one that was opened is closed instead. */
    void discard(UUID id, long version) {
        Campaign before = mine(id, version);
        if (!(before instanceof Campaign.Draft draft)) {
            throw wrongState(before);
        }
        campaigns.discard(
                draft,
                act("campaign.discard", draft).with(Map.of("name", draft.plan().name())));
    }

    /** Closes an open one. */
    Campaign close(UUID id, long version) {
        Campaign before = mine(id, version);
        if (!(before instanceof Campaign.Open open)) {
            throw wrongState(before);
        }
        Campaign.Closed after = open.close();
        campaigns.save(
                before, after, CampaignEvents.changed(after, within(after), time.now()), act("campaign.close", after));
        return after;
    }

    /** One campaign; a draft only for those who lead it. */
    Campaign seen(UUID id) {
        return campaigns
                .read(id)
                .filter(campaign -> !(campaign instanceof Campaign.Draft)
                        || caller.hasAny(LEADERS, campaign.plan().place()))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }

    /** Campaigns at a place and below, newest first; drafts only for operators of the place. */
    Page<Campaign> page(
            @Nullable String status, @Nullable String kind, @Nullable String place, @Nullable Cursor after, int limit) {
        Checks checks = new Checks();
        if (status != null) {
            checks.code("status", status, CampaignStatus::isCode);
        }
        if (kind != null) {
            checks.code("kind", kind, terms.of("campaign-kind"));
        }
        boolean drafts = CampaignStatus.DRAFT.code().equals(status);
        checks.check("place", !drafts || place != null, "required");
        checks.throwIfAny();
        if (drafts && place != null) {
            caller.requireGrant(LEADERS, place);
        }
        return campaigns.page(status, kind, place == null ? null : places.within(place), after, limit);
    }

    private Campaign mine(UUID id, long version) {
        Campaign campaign = campaigns.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        caller.requireGrant(LEADERS, campaign.plan().place());
        Versions.requireCurrent(version, campaign.version());
        return campaign;
    }

    private CampaignPlan plan(CampaignRequest request, UUID id) {
        Checks checks = new Checks();
        String name = checks.text("name", request.name(), 1, 120);
        String kind = checks.code("kind", request.kind(), terms.of("campaign-kind"));
        String place = checks.text("place", request.place(), 1, 32);
        LocalDate from = checks.day("startsOn", request.startsOn());
        LocalDate to = checks.day("endsOn", request.endsOn());
        checks.check(
                "endsOn",
                request.startsOn() == null || request.endsOn() == null || !to.isBefore(from),
                "end-before-start");
        UUID parent = request.parent() == null ? null : checks.uuid("parent", request.parent());
        checks.throwIfAny();
        caller.requireGrant(LEADERS, place);
        requireOpen(parent);
        return new CampaignPlan(id, name, kind, place, parent, from, to);
    }

    private void requireOpen(@Nullable UUID parent) {
        if (parent != null) {
            campaigns.withThoseAround("parent", List.of(parent));
        }
    }

    private List<String> within(Campaign campaign) {
        return campaigns.around(campaign).stream().map(UUID::toString).toList();
    }

    private static Act act(String action, Campaign after) {
        return Act.of(action, "campaign", after.id())
                .version(after.version())
                .at(after.plan().place());
    }

    private static Refused wrongState(Campaign found) {
        return new Refused(new CampaignProblem.WrongState(CampaignStatus.of(found)));
    }
}
