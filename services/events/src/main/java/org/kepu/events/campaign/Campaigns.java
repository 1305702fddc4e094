package org.kepu.events.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/** Reads and writes campaigns; row, version, events and audit go in one transaction. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<CampaignRow, UUID> {

    private final Outbox outbox;
    private final Audit audit;

    Campaigns(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The campaign as it is, without a lock: for reading. */
    public Optional<Campaign> read(UUID id) {
        return findByIdOptional(id).map(Campaigns::toState);
    }

    /**
     * These campaigns and all they are nested in: an activity under 全国科普日 also counts for the programme around it (R18).
     *
     * @throws Refused 422 at {@code field} where one is not open
     */
    public Set<UUID> withThoseAround(String field, Collection<UUID> chosen) {
        Set<UUID> all = new LinkedHashSet<>();
        for (UUID id : chosen) {
            Campaign campaign = read(id).orElse(null);
            if (!(campaign instanceof Campaign.Open)) {
                throw new Refused(new CampaignProblem.NotOpen(field));
            }
            all.add(id);
            all.addAll(around(campaign));
        }
        return all;
    }

    /** The campaigns this one is nested in, nearest first. */
    List<UUID> around(Campaign campaign) {
        Set<UUID> around = new LinkedHashSet<>();
        UUID parent = campaign.plan().parent();
        while (parent != null && around.add(parent)) {
            parent = read(parent).map(Campaign::plan).map(CampaignPlan::parent).orElse(null);
        }
        return List.copyOf(around);
    }

    /** Campaigns, newest first; null narrows nothing, and without a status drafts are left out. */
    Page<Campaign> page(
            @Nullable String status,
            @Nullable String kind,
            @Nullable Collection<String> places,
            @Nullable Cursor after,
            int limit) {
        StringBuilder where = new StringBuilder(status == null ? "status <> 'draft'" : "status = :status");
        Parameters parameters = status == null ? new Parameters() : Parameters.with("status", status);
        if (kind != null) {
            where.append(" and kind = :kind");
            parameters.and("kind", kind);
        }
        if (places != null) {
            where.append(" and place in :places");
            parameters.and("places", places);
        }
        if (after != null) {
            where.append(" and id < :after");
            parameters.and("after", after.uuid(0));
        }
        List<Campaign> oneMore = find(where + " order by id desc", parameters).range(0, limit).list().stream()
                .map(Campaigns::toState)
                .toList();
        return Page.of(oneMore, limit, campaign -> Cursor.of(campaign.id()));
    }

    void add(Campaign campaign, Act act) {
        CampaignRow row = new CampaignRow();
        row.id = campaign.id();
        write(row, campaign);
        row.version = campaign.version();
        persist(row);
        flush();
        audit.record(act);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(Campaign before, Campaign after, List<OutgoingEvent> events, Act act) {
        CampaignRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
        outbox.append(events);
        audit.record(act);
    }

    /** Takes a draft nobody was told of away; 412 where {@code draft} is no longer what stands there. */
    void discard(Campaign.Draft draft, Act act) {
        CampaignRow row = findById(draft.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(draft.version(), row.version);
        delete(row);
        flush();
        audit.record(act);
    }

    private static void write(CampaignRow row, Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        row.status = CampaignStatus.of(campaign).code();
        row.name = plan.name();
        row.kind = plan.kind();
        row.place = plan.place();
        row.parent = plan.parent();
        row.startsOn = plan.startsOn();
        row.endsOn = plan.endsOn();
    }

    private static Campaign toState(CampaignRow row) {
        CampaignPlan plan =
                new CampaignPlan(row.id, row.name, row.kind, row.place, row.parent, row.startsOn, row.endsOn);
        return switch (CampaignStatus.ofCode(row.status)) {
            case DRAFT -> new Campaign.Draft(plan, row.version);
            case OPEN -> new Campaign.Open(plan, row.version);
            case CLOSED -> new Campaign.Closed(plan, row.version);
        };
    }
}
