package org.kepu.events.session;

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

/** Reads and writes sessions; row, version, events and audit go in one transaction. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<SessionRow, UUID> {

    private final Outbox outbox;
    private final CityTime time;
    private final Audit audit;

    Sessions(Outbox outbox, CityTime time, Audit audit) {
        this.outbox = outbox;
        this.time = time;
        this.audit = audit;
    }

    /** The session as it is, without a lock: for reading. */
    public Optional<Session> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** The sessions of an activity in the order of their time. */
    public List<Session> of(UUID activityId) {
        return list("activityId = ?1 order by startsAt, id", activityId).stream()
                .map(this::toState)
                .toList();
    }

    /** Sessions by id, in this order. */
    List<Session> all(List<UUID> ids) {
        Map<UUID, Session> found = list("id in ?1", ids).stream()
                .map(this::toState)
                .collect(Collectors.toMap(Session::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A new session with the events that announce it and who did it. */
    void add(Session session, List<OutgoingEvent> events, Act act) {
        SessionRow row = new SessionRow();
        row.id = session.id();
        write(row, session);
        row.version = session.version();
        persist(row);
        flush();
        outbox.append(events);
        audit.record(act);
    }

    /**
     * Writes a transition. The row is locked first, so two people at once get an order and the second one a refusal.
     *
     * @throws org.kepu.web.Refused 412 where {@code before} is no longer what stands there
     */
    void save(Session before, Session after, List<OutgoingEvent> events, Act act) {
        SessionRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
        outbox.append(events);
        audit.record(act);
    }

    private void write(SessionRow row, Session session) {
        Announcement announced = session.announcement();
        row.activityId = announced.activityId();
        row.place = announced.place();
        row.spot = announced.spot();
        row.startsAt = announced.window().startsAt();
        row.endsAt = announced.window().endsAt();
        row.capacity = announced.capacity();
        row.wanted = announced.wanted();
        row.announcedBy = announced.announcedBy();
        row.requestId = announced.request();
        row.status = SessionStatus.of(session).code();
        row.endedReason = session instanceof Session.Cancelled cancelled ? cancelled.reason() : null;
    }

    private Session toState(SessionRow row) {
        Announcement announced = new Announcement(
                row.id,
                row.activityId,
                row.place,
                row.spot,
                new TimeWindow(time.inCity(row.startsAt), time.inCity(row.endsAt)),
                row.capacity,
                row.wanted,
                row.announcedBy,
                row.requestId);
        return switch (SessionStatus.ofCode(row.status)) {
            case PUBLISHED -> new Session.Scheduled(announced, false, row.version);
            case MOVED -> new Session.Scheduled(announced, true, row.version);
            case CANCELLED -> new Session.Cancelled(announced, reason(row.endedReason), row.version);
            case HELD -> new Session.Held(announced, row.version);
        };
    }

    private static String reason(@Nullable String stored) {
        return Objects.requireNonNull(stored, "a cancelled session has its reason");
    }
}
