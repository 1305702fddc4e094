package org.kepu.venues.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Reads and writes organisations; row, version and event go in one transaction. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<OrganisationRow, UUID> {

    private final Outbox outbox;

    Organisations(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What a list is narrowed to. */
    record Filter(
            @Nullable Collection<String> places,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String name) {}

    /** The organisation as it is, without a lock: for reading. */
    public Optional<Organisation> read(UUID id) {
        return findByIdOptional(id).map(Organisations::toState);
    }

    /** The organisation of exactly this name at exactly this place that has not ended. */
    public Optional<Organisation> named(String place, String name) {
        return find("place = ?1 and name = ?2 and status <> 'ended'", place, name)
                .firstResultOptional()
                .map(Organisations::toState);
    }

    /** Organisations, newest first. */
    Page<Organisation> page(Filter filter, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        if (filter.places() != null) {
            where.append(" and place in :places");
            parameters.and("places", filter.places());
        }
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.and("kind", filter.kind());
        }
        if (filter.status() != null) {
            where.append(" and status = :status");
            parameters.and("status", filter.status());
        }
        if (filter.name() != null) {
            where.append(" and position(:name in name) > 0");
            parameters.and("name", filter.name());
        }
        if (after != null) {
            where.append(" and id < :after");
            parameters.and("after", after.uuid(0));
        }
        List<Organisation> oneMore = find(where + " order by id desc", parameters).range(0, limit).list().stream()
                .map(Organisations::toState)
                .toList();
        return Page.of(oneMore, limit, organisation -> Cursor.of(organisation.id()));
    }

    void add(Organisation organisation, List<OutgoingEvent> events) {
        OrganisationRow row = new OrganisationRow();
        row.id = organisation.id();
        write(row, organisation);
        row.version = organisation.version();
        persist(row);
        flush();
        outbox.append(events);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(Organisation before, Organisation after, List<OutgoingEvent> events) {
        OrganisationRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
        outbox.append(events);
    }

    private static void write(OrganisationRow row, Organisation organisation) {
        Organisation.Entry entry = organisation.entry();
        row.status = OrganisationStatus.of(organisation).code();
        row.kind = entry.kind();
        row.name = entry.name();
        row.place = entry.place();
        row.parentId = entry.parent();
        row.formerNames = entry.formerNames();
        row.demonstration = entry.demonstration();
    }

    private static Organisation toState(OrganisationRow row) {
        Organisation.Entry entry = new Organisation.Entry(
                row.id, row.kind, row.name, row.place, row.parentId, row.formerNames, row.demonstration);
        return switch (OrganisationStatus.ofCode(row.status)) {
            case ACTIVE -> new Organisation.Active(entry, row.version);
            case DORMANT -> new Organisation.Dormant(entry, row.version);
            case ENDED -> new Organisation.Ended(entry, row.version);
        };
    }
}
