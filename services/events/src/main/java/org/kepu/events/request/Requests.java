package org.kepu.events.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.Collection;
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

/** Reads and writes requests; row, version and events go in one transaction. */
@ApplicationScoped
class Requests implements PanacheRepositoryBase<RequestRow, UUID> {

    private final RequestCipher cipher;
    private final Outbox outbox;
    private final CityTime time;

    Requests(RequestCipher cipher, Outbox outbox, CityTime time) {
        this.cipher = cipher;
        this.outbox = outbox;
        this.time = time;
    }

    /** The request as it is, without a lock: for reading. */
    Optional<Request> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    /** The request with its row locked, so that of two steps at once the second sees what the first did. */
    Optional<Request> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).map(this::toState);
    }

    /** The requests a session is to answer, with their rows locked. */
    List<Request> lockOfSession(UUID session) {
        return find("sessionId = ?1 and status = ?2 order by id", session, RequestStatus.SCHEDULED.code())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .map(this::toState)
                .toList();
    }

    /** Requests by id, in this order. */
    List<Request> all(Collection<UUID> ids) {
        Map<UUID, Request> found = list("id in ?1", ids).stream()
                .map(this::toState)
                .collect(Collectors.toMap(Request::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A new request with its event. */
    void add(Request request, List<OutgoingEvent> events) {
        RequestRow row = new RequestRow();
        Asked asked = request.asked();
        row.id = asked.id();
        row.number = asked.number();
        row.account = asked.account();
        row.personRef = asked.personRef();
        row.submittedAt = asked.submittedAt();
        wish(row, asked);
        write(row, request);
        persist(row);
        flush();
        outbox.append(events);
    }

    /** Writes a transition of a request that was read by {@link #lock}. */
    void save(Request after, List<OutgoingEvent> events) {
        RequestRow row = findById(after.id());
        write(row, after);
        flush();
        outbox.append(events);
    }

    /**
     * Erases what people wrote, of a closed request that was read by {@link #lock}; what it counts stays, and its version too,
     * because no event tells of it.
     */
    void erase(UUID id) {
        RequestRow row = findById(id);
        cipher.write(row, new Asked.Words("", null, null));
        row.answer = row.answer == null ? null : cipher.seal("answer", id, "");
        row.rating = null;
        row.erasedAt = time.now();
        flush();
    }

    /** Does so for closed ones submitted before a moment, at most so many; says how many. */
    int eraseOlderThan(OffsetDateTime before, int most) {
        List<UUID> old = getEntityManager()
                .createNativeQuery("""
                    select id from request where submitted_at < :before and status = 'closed' and erased_at is null
                    limit :most for update skip locked\
                    """, UUID.class)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultList();
        old.forEach(this::erase);
        return old.size();
    }

    /** Writes what is asked for now, of a request that was read by {@link #lock}. */
    void change(Request.Waiting after, List<OutgoingEvent> events) {
        RequestRow row = findById(after.id());
        wish(row, after.asked());
        write(row, after);
        flush();
        outbox.append(events);
    }

    private void wish(RequestRow row, Asked asked) {
        row.need = asked.need();
        row.theme = asked.theme();
        row.place = asked.place();
        row.audienceSize = asked.audienceSize();
        row.group = asked.group();
        row.wantedFrom = asked.wantedFrom();
        row.wantedTo = asked.wantedTo();
        cipher.write(row, asked.words());
    }

    private void write(RequestRow row, Request request) {
        row.version = request.version();
        row.status = RequestStatus.of(request).code();
        row.holderPlace = request.holder().place();
        row.holderLevel = request.holder().level();
        row.dueAt = request instanceof Request.Waiting waiting ? waiting.dueAt() : null;
        switch (request) {
            case Request.Waiting ignored -> taken(row, null, null);
            case Request.Accepted accepted -> taken(row, accepted.handler(), null);
            case Request.Scheduled scheduled -> taken(row, scheduled.handler(), scheduled.session());
            case Request.Delivered delivered -> row.deliveredAt = delivered.deliveredAt();
            case Request.Answered answered -> {
                row.deliveredAt = answered.answeredAt();
                row.answer = cipher.seal("answer", row.id, answered.words());
            }
            case Request.Closed closed -> ended(row, closed.ending());
        }
    }

    private static void taken(RequestRow row, @Nullable String handler, @Nullable UUID session) {
        row.handler = handler;
        row.sessionId = session;
    }

    private void ended(RequestRow row, Ending ending) {
        row.outcome = ending.outcome();
        switch (ending) {
            case Ending.Rejected rejected -> {
                row.reason = rejected.reason();
                row.answer = cipher.seal("answer", row.id, rejected.sentence());
            }
            case Ending.Done done -> rated(row, done.rating());
            case Ending.Answered answered -> rated(row, answered.rating());
            case Ending.Withdrawn ignored -> {}
        }
    }

    private void rated(RequestRow row, Ending.@Nullable Rating rating) {
        row.stars = rating == null ? null : rating.stars();
        row.rating = rating == null ? null : cipher.seal("rating", row.id, rating.words());
    }

    private Request toState(RequestRow row) {
        Asked asked = new Asked(
                row.id,
                row.number,
                row.account,
                row.personRef,
                row.need,
                row.theme,
                row.place,
                row.audienceSize,
                row.group,
                row.wantedFrom,
                row.wantedTo,
                cipher.words(row),
                time.inCity(row.submittedAt));
        Holder holder = new Holder(row.holderPlace, row.holderLevel);
        return switch (RequestStatus.ofCode(row.status)) {
            case SUBMITTED ->
                new Request.Waiting(asked, holder, row.dueAt == null ? null : time.inCity(row.dueAt), row.version);
            case ACCEPTED -> new Request.Accepted(asked, holder, stored(row.handler), row.version);
            case SCHEDULED ->
                new Request.Scheduled(asked, holder, stored(row.handler), stored(row.sessionId), row.version);
            case DELIVERED ->
                new Request.Delivered(
                        asked,
                        holder,
                        stored(row.handler),
                        stored(row.sessionId),
                        time.inCity(stored(row.deliveredAt)),
                        row.version);
            case ANSWERED ->
                new Request.Answered(
                        asked,
                        holder,
                        stored(row.handler),
                        stored(cipher.open("answer", row.id, row.answer)),
                        time.inCity(stored(row.deliveredAt)),
                        row.version);
            case CLOSED -> new Request.Closed(asked, holder, ending(row), row.version);
        };
    }

    private Ending ending(RequestRow row) {
        return switch (stored(row.outcome)) {
            case "rejected" -> new Ending.Rejected(stored(row.reason), cipher.open("answer", row.id, row.answer));
            case "withdrawn" -> new Ending.Withdrawn();
            case "answered" ->
                new Ending.Answered(
                        stored(cipher.open("answer", row.id, row.answer)),
                        time.inCity(stored(row.deliveredAt)),
                        rating(row));
            default -> new Ending.Done(stored(row.sessionId), time.inCity(stored(row.deliveredAt)), rating(row));
        };
    }

    private Ending.@Nullable Rating rating(RequestRow row) {
        Integer stars = row.stars;
        return stars == null ? null : new Ending.Rating(stars, cipher.open("rating", row.id, row.rating));
    }

    private static <T> T stored(@Nullable T value) {
        return Objects.requireNonNull(value, "a state keeps what it is made of");
    }
}
