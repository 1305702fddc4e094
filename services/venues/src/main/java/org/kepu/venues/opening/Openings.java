package org.kepu.venues.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Reads and writes openings; row, version and events go in one transaction. Places are taken by the database (R10). */
@ApplicationScoped
public class Openings implements PanacheRepositoryBase<OpeningRow, UUID> {

    private static final String TAKE = """
            update opening set taken = taken + ?2
            where id = ?1 and status = 'published' and taken + ?2 <= capacity - walk_ins""";

    private static final String GIVE_BACK = "update opening set taken = taken - ?2 where id = ?1";

    private static final String LEFT = "select capacity - walk_ins - taken from opening where id = ?1";

    private final Outbox outbox;
    private final CityTime time;

    Openings(Outbox outbox, CityTime time) {
        this.outbox = outbox;
        this.time = time;
    }

    /** What a list is narrowed to. */
    record Filter(
            @Nullable Collection<String> places,
            @Nullable UUID venue,
            @Nullable String status,
            OffsetDateTime from,
            OffsetDateTime to) {}

    /** The opening as it is, without a lock: for reading. */
    public Optional<Opening> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** What a venue has published and not held yet. */
    List<Opening.Published> publishedBy(UUID venue) {
        return list("venueId = ?1 and status = 'published' order by id", venue).stream()
                .map(row -> (Opening.Published) toState(row))
                .toList();
    }

    /** Openings in the order in which they begin. */
    Page<Opening> page(Filter filter, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("endsAt > :from and startsAt < :to");
        Parameters parameters = Parameters.with("from", filter.from()).and("to", filter.to());
        if (filter.places() != null) {
            where.append(" and place in :places");
            parameters.and("places", filter.places());
        }
        if (filter.venue() != null) {
            where.append(" and venueId = :venue");
            parameters.and("venue", filter.venue());
        }
        if (filter.status() != null) {
            where.append(" and status = :status");
            parameters.and("status", filter.status());
        }
        if (after != null) {
            where.append(" and (startsAt > :start or (startsAt = :start and id > :id))");
            parameters.and("start", after.moment(0)).and("id", after.uuid(1));
        }
        List<Opening> oneMore = find(where + " order by startsAt, id", parameters).range(0, limit).list().stream()
                .map(this::toState)
                .toList();
        return Page.of(oneMore, limit, opening -> Cursor.of(opening.plan().startsAt(), opening.id()));
    }

    /** Takes places where so many are left; the row is locked until the end of the transaction. */
    public boolean take(UUID id, int party) {
        return getEntityManager()
                        .createNativeQuery(TAKE)
                        .setParameter(1, id)
                        .setParameter(2, party)
                        .executeUpdate()
                == 1;
    }

    /** Gives places back. */
    public void giveBack(UUID id, int party) {
        getEntityManager()
                .createNativeQuery(GIVE_BACK)
                .setParameter(1, id)
                .setParameter(2, party)
                .executeUpdate();
    }

    /** Places that can still be booked. */
    public int left(UUID id) {
        Object left = getEntityManager()
                .createNativeQuery(LEFT, Integer.class)
                .setParameter(1, id)
                .getSingleResult();
        return Math.max(0, (Integer) left);
    }

    void add(Opening opening, List<OutgoingEvent> events) {
        OpeningRow row = new OpeningRow();
        row.id = opening.id();
        write(row, opening);
        row.version = opening.version();
        persist(row);
        flush();
        outbox.append(events);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(Opening before, Opening after, List<OutgoingEvent> events) {
        OpeningRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
        outbox.append(events);
    }

    private static void write(OpeningRow row, Opening opening) {
        OpeningPlan plan = opening.plan();
        row.status = OpeningStatus.of(opening).code();
        row.reason = opening instanceof Opening.Cancelled cancelled ? cancelled.reason() : null;
        row.venueId = plan.venue();
        row.place = plan.place();
        row.title = plan.title();
        row.startsAt = plan.startsAt();
        row.endsAt = plan.endsAt();
        row.mode = plan.mode().code();
        row.capacity = plan.capacity();
        row.walkIns = plan.walkIns();
        row.maxParty = plan.maxParty();
        row.cancelMinutes = plan.cancelMinutes();
        row.free = plan.free();
        row.groups = plan.groups().toArray(String[]::new);
        row.campaigns = plan.campaigns().toArray(UUID[]::new);
        row.tags = plan.tags().toArray(String[]::new);
    }

    private Opening toState(OpeningRow row) {
        OpeningPlan plan = new OpeningPlan(
                row.id,
                row.venueId,
                row.place,
                row.title,
                time.inCity(row.startsAt),
                time.inCity(row.endsAt),
                BookingMode.of(row.mode).orElseThrow(),
                row.capacity,
                row.walkIns,
                row.maxParty,
                row.cancelMinutes,
                row.free,
                List.of(row.groups),
                List.of(row.campaigns),
                List.of(row.tags));
        return switch (OpeningStatus.ofCode(row.status)) {
            case PUBLISHED -> new Opening.Published(plan, row.taken, row.version);
            case CANCELLED -> new Opening.Cancelled(plan, row.taken, Objects.requireNonNull(row.reason), row.version);
            case CLOSED -> new Opening.Closed(plan, row.taken, row.version);
        };
    }
}
