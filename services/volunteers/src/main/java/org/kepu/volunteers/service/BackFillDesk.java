package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.volunteers.shift.SessionLeaders;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * Fills in a service nobody recorded, from a document (凭材料补录). Grade D, for good; a second person approves it. One
 * transaction each. Requirements R2, R4.
 */
@ApplicationScoped
@Transactional
public class BackFillDesk {

    private final BackFills backFills;
    private final Doors doors;
    private final Marks marks;
    private final ServiceBook book;
    private final ServiceRecords records;
    private final SessionLeaders leaders;
    private final Caller caller;
    private final CityTime time;
    private final ApproverDesk approvers;
    private final Audit audit;

    BackFillDesk(
            BackFills backFills,
            Doors doors,
            Marks marks,
            ServiceBook book,
            ServiceRecords records,
            SessionLeaders leaders,
            Caller caller,
            CityTime time,
            ApproverDesk approvers,
            Audit audit) {
        this.backFills = backFills;
        this.doors = doors;
        this.marks = marks;
        this.book = book;
        this.records = records;
        this.leaders = leaders;
        this.caller = caller;
        this.time = time;
        this.approvers = approvers;
        this.audit = audit;
    }

    /**
     * What is filled in.
     *
     * @param reason a code of {@code correction-reason}
     */
    record BackFill(UUID person, OffsetDateTime in, OffsetDateTime out, UUID document, String reason) {}

    /** Keeps a document of whoever is signed in; only who fills in from it and who approves it can open it. */
    UUID keep(byte[] content, DocumentKind kind) {
        UUID id = Ids.next();
        backFills.addDocument(new BackFills.Document(id, kind.mediaType(), content, caller.sub()), time.now());
        return id;
    }

    /** Fills in a service at a session the caller runs. */
    ServiceRecord fillIn(UUID session, BackFill backFill) {
        leaders.requireLeader(session);
        Serving serving = doors.ofPerson(backFill.person(), session);
        Doors.requireCalled(serving);
        requirePossible(serving.requirePost(), backFill);
        if (!hasSent(backFill.document())) {
            throw new Refused(new ServiceProblem.DocumentMissing());
        }
        records.lock(backFill.person());
        if (!marks.of(session, backFill.person()).isEmpty()) {
            throw new Refused(new ServiceProblem.AlreadyRecorded());
        }
        Recorded in = book.record(serving, sighting(backFill, Side.IN, backFill.in()));
        backFills.add(in.mark().record(), backFill.document(), caller.sub(), backFill.reason(), time.now());
        book.record(serving, sighting(backFill, Side.OUT, backFill.out()));
        return records.of(session, backFill.person()).orElseThrow();
    }

    /** Opens a document for who sent it and for who has to do with a service filled in from it; others do not find it. */
    BackFills.Document open(UUID id) {
        BackFills.Document document = backFills.document(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        if (!document.addedBy().equals(caller.sub())) {
            ServiceRecord usedBy = backFills
                    .recordOf(id)
                    .flatMap(records::read)
                    .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
            approvers.require(usedBy.file());
            audit.record(Act.of("document.open", "service-record", usedBy.id())
                    .at(usedBy.file().place()));
        }
        return document;
    }

    private boolean hasSent(UUID document) {
        return backFills
                .document(document)
                .filter(found -> found.addedBy().equals(caller.sub()))
                .isPresent();
    }

    private void requirePossible(Serving.Post post, BackFill backFill) {
        boolean inShift = post.rules().ofCheckIn().holds(backFill.in().toInstant())
                && post.rules().ofCheckOut().holds(backFill.out().toInstant());
        if (!inShift || !backFill.out().isAfter(backFill.in()) || backFill.out().isAfter(time.now())) {
            throw new Refused(new ServiceProblem.TimesImpossible());
        }
    }

    private Sighting sighting(BackFill backFill, Side side, OffsetDateTime at) {
        return new Sighting(
                Ids.next(),
                side,
                Evidence.BACK_FILL,
                time.inCity(at),
                time.now(),
                Digest.of("back-fill", side.code(), backFill.document().toString()),
                new Mark.Source(null, null, null, caller.sub(), null));
    }
}
