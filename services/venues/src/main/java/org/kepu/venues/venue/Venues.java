package org.kepu.venues.venue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Reads and writes venues; row, version and events go in one transaction. */
@ApplicationScoped
public class Venues implements PanacheRepositoryBase<VenueRow, UUID> {

    private final Outbox outbox;
    private final CityTime time;

    Venues(Outbox outbox, CityTime time) {
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * What a list is narrowed to.
     *
     * @param places codes, or null for everywhere
     * @param name part of a name
     */
    record Filter(
            @Nullable Collection<String> places,
            @Nullable String kind,
            Collection<String> statuses,
            @Nullable String name) {}

    /** The venue as it is, without a lock: for reading. */
    public Optional<Venue> read(UUID id) {
        return findByIdOptional(id).map(row -> VenueRows.read(row, time));
    }

    /** The venue as it is, locked until the end of the transaction. */
    public Optional<Venue> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).map(row -> VenueRows.read(row, time));
    }

    /** The venue of exactly this name at exactly this place that has not closed. */
    public Optional<Venue> named(String place, String name) {
        return find("place = ?1 and name = ?2 and status not in ('closed', 'refused')", place, name)
                .firstResultOptional()
                .map(row -> VenueRows.read(row, time));
    }

    /** These venues, newest first. */
    List<Venue> all(Collection<UUID> ids) {
        return list("id in ?1 order by id desc", ids).stream()
                .map(row -> VenueRows.read(row, time))
                .toList();
    }

    /** Venues, newest first. */
    Page<Venue> page(Filter filter, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("status in :statuses");
        Parameters parameters = Parameters.with("statuses", filter.statuses());
        if (filter.places() != null) {
            where.append(" and place in :places");
            parameters.and("places", filter.places());
        }
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.and("kind", filter.kind());
        }
        if (filter.name() != null) {
            where.append(" and position(:name in name) > 0");
            parameters.and("name", filter.name());
        }
        if (after != null) {
            where.append(" and id < :after");
            parameters.and("after", after.uuid(0));
        }
        List<Venue> oneMore = find(where + " order by id desc", parameters).range(0, limit).list().stream()
                .map(row -> VenueRows.read(row, time))
                .toList();
        return Page.of(oneMore, limit, venue -> Cursor.of(venue.id()));
    }

    void add(Venue venue, List<OutgoingEvent> events) {
        VenueRow row = new VenueRow();
        row.id = venue.id();
        VenueRows.write(row, venue);
        row.version = venue.version();
        persist(row);
        flush();
        outbox.append(events);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(Venue before, Venue after, List<OutgoingEvent> events) {
        VenueRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        VenueRows.write(row, after);
        flush();
        outbox.append(events);
    }
}
