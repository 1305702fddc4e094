package org.kepu.events.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

/** Reads and writes activities; row, version and events go in one transaction. */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<ActivityRow, UUID> {

    private final Outbox outbox;
    private final CityTime time;

    Activities(Outbox outbox, CityTime time) {
        this.outbox = outbox;
        this.time = time;
    }

    /** The activity as it is, without a lock: for reading. */
    public Optional<Activity> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** Activities, newest first; {@code status} and {@code place} narrow the list where given. */
    public Page<Activity> page(@Nullable String status, @Nullable String place, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        if (status != null) {
            where.append(" and status = :status");
            parameters.and("status", status);
        }
        if (place != null) {
            where.append(" and place = :place");
            parameters.and("place", place);
        }
        if (after != null) {
            where.append(" and id < :after");
            parameters.and("after", after.uuid(0));
        }
        List<Activity> oneMore = find(where + " order by id desc", parameters).range(0, limit).list().stream()
                .map(this::toState)
                .toList();
        return Page.of(oneMore, limit, activity -> Cursor.of(activity.id()));
    }

    /** A new activity with its events. */
    void add(Activity activity, List<OutgoingEvent> events) {
        ActivityRow row = new ActivityRow();
        row.id = activity.id();
        write(row, activity);
        row.version = activity.version();
        persist(row);
        flush();
        outbox.append(events);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(Activity before, Activity after, List<OutgoingEvent> events) {
        ActivityRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
        outbox.append(events);
    }

    private static void write(ActivityRow row, Activity activity) {
        ActivityPlan plan = activity.plan();
        row.status = ActivityStatus.of(activity).code();
        row.title = plan.title();
        row.summary = plan.summary();
        row.kind = plan.kind();
        row.place = plan.place();
        row.campaigns = plan.campaigns().toArray(UUID[]::new);
        row.themes = plan.themes().toArray(String[]::new);
        row.createdBy = plan.createdBy();
        row.createdAt = plan.createdAt();
    }

    private Activity toState(ActivityRow row) {
        ActivityPlan plan = new ActivityPlan(
                row.id,
                row.title,
                row.summary,
                row.kind,
                row.place,
                List.of(row.campaigns),
                List.of(row.themes),
                row.createdBy,
                time.inCity(row.createdAt));
        return switch (ActivityStatus.ofCode(row.status)) {
            case DRAFT -> new Activity.Draft(plan, row.version);
            case PUBLISHED -> new Activity.Published(plan, row.version);
            case CANCELLED -> new Activity.Cancelled(plan, row.version);
            case COMPLETED -> new Activity.Completed(plan, row.version);
        };
    }
}
