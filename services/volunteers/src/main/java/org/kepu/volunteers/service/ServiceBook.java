package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.due.DueWork;
import org.kepu.messaging.Outbox;
import org.kepu.presence.CodeVerifier;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.presence.evidence.EvidenceTable;
import org.kepu.presence.evidence.Judgement;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * Where every sighting ends up, by whatever means it was made (服务登记): one in and one out per person and shift, the first
 * fixes the time, later ones only confirm. Runs in its caller's transaction; only the online check-in has a way of its own.
 */
@ApplicationScoped
class ServiceBook {

    private static final Set<Evidence> KEPT = Set.of(
            Evidence.STAFF_SCAN,
            Evidence.OFFLINE_STAFF_SCAN,
            Evidence.REVOKED_DEVICE_SCAN,
            Evidence.ROLL_CALL,
            Evidence.LATE_CODE);

    private final Marks marks;
    private final ServingReader servings;
    private final ServiceRecords records;
    private final ServiceCloser closer;
    private final Outbox outbox;
    private final EvidenceTable table;
    private final CityTime time;
    private final DueWork due;

    ServiceBook(
            Marks marks,
            ServingReader servings,
            ServiceRecords records,
            ServiceCloser closer,
            Outbox outbox,
            EvidenceTable table,
            CityTime time,
            DueWork due) {
        this.marks = marks;
        this.servings = servings;
        this.records = records;
        this.closer = closer;
        this.outbox = outbox;
        this.table = table;
        this.time = time;
        this.due = due;
    }

    /**
     * Records a sighting of somebody at his shift.
     *
     * @throws Refused 422 where its nonce was used for something else, 409 for a way out without a way in, and for a way in
     *     whose sign-up ended in the same moment
     */
    Recorded record(Serving serving, Sighting sighting) {
        Serving.Post post = serving.requirePost();
        UUID person = serving.person().id();
        MarkTrail trail = lockedTrail(post.session(), person);
        Optional<Recorded> repeated = repeated(sighting, trail, post, person);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        return sighting.side() == Side.IN ? in(serving, sighting, trail) : out(serving, sighting, trail);
    }

    private Optional<Recorded> repeated(Sighting sighting, MarkTrail trail, Serving.Post post, UUID person) {
        return marks.ofNonce(sighting.nonce()).map(found -> {
            boolean same = found.session().equals(post.session())
                    && found.person().equals(person)
                    && found.mark().repeats(sighting.nonce(), sighting.digest());
            if (!same) {
                throw new Refused(RequestProblem.KEY_REUSED);
            }
            Mark first = trail.first(sighting.side()).orElseThrow();
            return first.nonce().equals(sighting.nonce())
                    ? new Recorded.Repeated(first, worth(trail.upTo(first)))
                    : new Recorded.Already(first, worth(trail), true);
        });
    }

    private Recorded in(Serving serving, Sighting sighting, MarkTrail trail) {
        Optional<Mark> first = trail.first(Side.IN);
        if (first.isPresent()) {
            return already(serving, sighting, trail, first.get());
        }
        if (!servings.hold(serving.requirePost().signUp())) {
            throw new Refused(new CheckInProblem.NotSignedUp());
        }
        Mark mark = sighting.of(Ids.next());
        Judgement worth = worth(trail.and(mark));
        marks.append(mark, serving.requirePost(), serving.person().id());
        if (mark.isLate()) {
            closeLater(mark, serving);
        }
        outbox.append(PresenceEvents.checkedIn(mark, serving.requirePost(), serving.person(), worth));
        return new Recorded.First(mark, worth);
    }

    /** The shift's own closing may have been before this was heard of; the way out may still be on the phone. */
    private void closeLater(Mark mark, Serving serving) {
        Serving.Post post = serving.requirePost();
        due.schedule(
                ServiceEnd.KIND,
                mark.record().toString(),
                post.rules().closesAt().plus(CodeVerifier.UPLOAD_LIMIT),
                new ServiceEnd.Whose(post.session(), serving.person().id()));
    }

    private Recorded out(Serving serving, Sighting sighting, MarkTrail trail) {
        Mark in = trail.first(Side.IN).orElseThrow(() -> new Refused(new CheckInProblem.NotCheckedIn()));
        Optional<Mark> first = trail.first(Side.OUT);
        if (first.isPresent()) {
            return already(serving, sighting, trail, first.get());
        }
        Mark mark = sighting.of(in.record());
        marks.append(mark, serving.requirePost(), serving.person().id());
        Closing closing = closer.close(serving, trail.and(mark), time.now());
        return new Recorded.First(mark, closing.worth());
    }

    /** Evidence of staff, and what a phone kept, is evidence too; a second scan by the person adds nothing. */
    private Recorded already(Serving serving, Sighting sighting, MarkTrail trail, Mark first) {
        boolean kept = KEPT.contains(sighting.evidence());
        if (!kept) {
            return new Recorded.Already(first, worth(trail.upTo(first)), false);
        }
        Mark mark = sighting.of(first.record());
        marks.append(mark, serving.requirePost(), serving.person().id());
        MarkTrail longer = trail.and(mark);
        closer.reconsider(serving, longer);
        return new Recorded.Already(first, worth(longer), true);
    }

    private Judgement worth(MarkTrail trail) {
        return table.judge(trail.evidence(Set.of()));
    }

    /** Every person who checked in at a shift and not out, by the marks. */
    List<Marks.Found> open(UUID shift) {
        return marks.open(shift);
    }

    /** Everything known of a presence, with the person locked. */
    MarkTrail lockedTrail(UUID session, UUID person) {
        records.lock(person);
        return MarkTrail.of(marks.of(session, person));
    }

    /** A forgotten check-out, closed at the planned end (R5). */
    Closing autoClose(Serving serving, MarkTrail trail, OffsetDateTime now) {
        Serving.Post post = serving.requirePost();
        UUID record = trail.first(Side.IN).orElseThrow().record();
        Mark mark = new Mark(
                Ids.next(),
                record,
                Side.OUT,
                Evidence.AUTO_CLOSE,
                post.rules().endsAt(),
                now,
                Digest.of("auto-close", record.toString()),
                Mark.Source.ofCode(null, null));
        marks.append(mark, post, serving.person().id());
        return closer.close(serving, trail.and(mark), now);
    }
}
