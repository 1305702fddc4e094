package org.kepu.venues.recognition;

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

/** Reads and writes recognitions; row, version and events go in one transaction. */
@ApplicationScoped
class Recognitions implements PanacheRepositoryBase<RecognitionRow, UUID> {

    private static final List<String> LIVE = List.of("applied", "checked", "publicised", "conferred");

    private final Outbox outbox;
    private final CityTime time;

    Recognitions(Outbox outbox, CityTime time) {
        this.outbox = outbox;
        this.time = time;
    }

    /** What a list is narrowed to. */
    record Filter(
            @Nullable Collection<String> places,
            @Nullable String kind,
            @Nullable String level,
            @Nullable UUID venue,
            @Nullable UUID round,
            Collection<String> statuses) {}

    /** The recognition as it is, without a lock: for reading. */
    Optional<Recognition> read(UUID id) {
        return findByIdOptional(id).map(row -> RecognitionRows.read(row, time));
    }

    /** Whether the subject holds this already or has applied for it. */
    boolean isLive(String kind, String level, String subject) {
        return count("kind = ?1 and level = ?2 and subject = ?3 and status in ?4", kind, level, subject, LIVE) > 0;
    }

    /** What a venue holds now, oldest first. */
    List<Recognition.Conferred> heldBy(UUID venue) {
        return list("venueId = ?1 and status = 'conferred' order by id", venue).stream()
                .map(row -> (Recognition.Conferred) RecognitionRows.read(row, time))
                .toList();
    }

    /** What a venue has applied for and was not decided, oldest first. */
    List<Recognition.Pending> pendingOf(UUID venue) {
        return list("venueId = ?1 and status in ('applied', 'checked', 'publicised') order by id", venue).stream()
                .map(row -> (Recognition.Pending) RecognitionRows.read(row, time))
                .toList();
    }

    /** Recognitions, newest first. */
    Page<Recognition> page(Filter filter, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("status in :statuses");
        Parameters parameters = Parameters.with("statuses", filter.statuses());
        narrow(where, parameters, "place in :places", "places", filter.places());
        narrow(where, parameters, "kind = :kind", "kind", filter.kind());
        narrow(where, parameters, "level = :level", "level", filter.level());
        narrow(where, parameters, "venueId = :venue", "venue", filter.venue());
        narrow(where, parameters, "roundId = :round", "round", filter.round());
        narrow(where, parameters, "id < :after", "after", after == null ? null : after.uuid(0));
        List<Recognition> oneMore = find(where + " order by id desc", parameters).range(0, limit).list().stream()
                .map(row -> RecognitionRows.read(row, time))
                .toList();
        return Page.of(oneMore, limit, recognition -> Cursor.of(recognition.id()));
    }

    private static void narrow(
            StringBuilder where, Parameters parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.and(name, value);
        }
    }

    void add(Recognition recognition, List<OutgoingEvent> events) {
        RecognitionRow row = new RecognitionRow();
        row.id = recognition.id();
        RecognitionRows.write(row, recognition);
        row.version = recognition.version();
        persist(row);
        flush();
        outbox.append(events);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(Recognition before, Recognition after, List<OutgoingEvent> events) {
        RecognitionRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        RecognitionRows.write(row, after);
        boolean unchanged = before instanceof Recognition.Conferred was
                && after instanceof Recognition.Conferred is
                && was.grant().equals(is.grant());
        if (unchanged) {
            // A review that keeps it changes nothing else, and must still count as a change.
            row.reviews++;
        }
        flush();
        outbox.append(events);
    }
}
