package org.kepu.events.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Versions;

/** Reads and writes activities; row, version, events and audit go in one transaction. */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<ActivityRow, UUID> {

    private final Outbox outbox;
    private final CityTime time;
    private final Audit audit;

    Activities(Outbox outbox, CityTime time, Audit audit) {
        this.outbox = outbox;
        this.time = time;
        this.audit = audit;
    }

    /** The activity as it is, without a lock: for reading. */
    public Optional<Activity> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** Activities by id, in this order. */
    List<Activity> all(List<UUID> ids) {
        Map<UUID, Activity> found = list("id in ?1", ids).stream()
                .map(this::toState)
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A new activity with its events and who did it. */
    void add(Activity activity, List<OutgoingEvent> events, Act act) {
        ActivityRow row = new ActivityRow();
        row.id = activity.id();
        write(row, activity);
        row.version = activity.version();
        persist(row);
        flush();
        outbox.append(events);
        audit.record(act);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(Activity before, Activity after, List<OutgoingEvent> events, Act act) {
        ActivityRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
        outbox.append(events);
        audit.record(act);
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
        row.endedReason = activity instanceof Activity.Cancelled cancelled ? cancelled.reason() : null;
        Completion completion = activity instanceof Activity.Completed completed ? completed.completion() : null;
        row.report = completion == null ? null : completion.report();
        row.sessionsHeld = completion == null ? null : completion.sessionsHeld();
        row.lastDay = completion == null ? null : completion.lastDay();
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
            case CANCELLED -> new Activity.Cancelled(plan, stored(row.endedReason), row.version);
            case COMPLETED ->
                new Activity.Completed(
                        plan,
                        new Completion(stored(row.report), stored(row.sessionsHeld), stored(row.lastDay)),
                        row.version);
        };
    }

    private static <T> T stored(@Nullable T value) {
        return Objects.requireNonNull(value, "an activity that ended says how");
    }
}
