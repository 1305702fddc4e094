package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.presence.evidence.EvidenceTable;
import org.kepu.presence.evidence.EvidenceTrail;
import org.kepu.presence.evidence.Judgement;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * Check-in (签到) with the code on the screen, online: the hot path. One read and one statement; no transaction is opened,
 * because the statement is one. Requirements R1, R2, R5.
 */
@ApplicationScoped
public class CheckInDesk {

    private final CodeDesk codes;
    private final Doors doors;
    private final ServingReader servings;
    private final CheckInWriter writer;
    private final Marks marks;
    private final EvidenceTable table;
    private final CityTime time;

    CheckInDesk(
            CodeDesk codes,
            Doors doors,
            ServingReader servings,
            CheckInWriter writer,
            Marks marks,
            EvidenceTable table,
            CityTime time) {
        this.codes = codes;
        this.doors = doors;
        this.servings = servings;
        this.writer = writer;
        this.marks = marks;
        this.table = table;
        this.time = time;
    }

    /**
     * Records that the person of the account is there.
     *
     * @throws Refused 422 {@code checkin-code-expired} and other reasons; then nothing is stored
     */
    CheckInAnswer checkIn(Scan scan) {
        OffsetDateTime now = time.now();
        return switch (codes.read(scan, now)) {
            case CodeDesk.Read.Good good -> record(scan, good, now);
            case CodeDesk.Read.Bad(CheckInProblem problem) -> repeated(scan).orElseThrow(() -> new Refused(problem));
        };
    }

    private CheckInAnswer record(Scan scan, CodeDesk.Read.Good code, OffsetDateTime now) {
        Serving serving = doors.ofAccount(scan.account(), code.session());
        if (serving.in() != null) {
            return repeated(scan, serving, serving.in());
        }
        doors.requireOpen(serving, Side.IN, now);
        Judgement worth = table.judge(EvidenceTrail.of(code.evidence()));
        Mark mark = new Mark(
                scan.nonce(),
                Ids.next(),
                Side.IN,
                code.evidence(),
                now,
                now,
                scan.digest(),
                Mark.Source.ofCode(code.step() == null ? null : code.step().number(), scan.phone()));
        boolean appended = writer.append(
                mark,
                serving.requirePost(),
                () -> PresenceEvents.checkedIn(mark, serving.requirePost(), serving.person(), worth));
        return appended ? answer(mark, serving, false) : lostRace(scan, code.session());
    }

    /** Somebody was faster: this person on another phone, another use of the nonce, or a withdrawal. */
    private CheckInAnswer lostRace(Scan scan, UUID session) {
        Serving again = doors.ofAccount(scan.account(), session);
        if (again.in() != null) {
            return repeated(scan, again, again.in());
        }
        throw marks.ofNonce(scan.nonce()).isPresent()
                ? new Refused(RequestProblem.KEY_REUSED)
                : new Refused(new CheckInProblem.NotSignedUp());
    }

    /** The first answer once more, where the call is a repetition whose code is no longer good. */
    private Optional<CheckInAnswer> repeated(Scan scan) {
        return marks.ofNonce(scan.nonce())
                .flatMap(found -> servings.ofAccount(scan.account(), found.session())
                        .filter(serving ->
                                serving.post() != null && serving.person().id().equals(found.person()))
                        .map(serving -> repeated(scan, serving, found.mark())));
    }

    private CheckInAnswer repeated(Scan scan, Serving serving, Mark first) {
        if (first.repeats(scan.nonce(), scan.digest())) {
            return answer(first, serving, false);
        }
        if (first.nonce().equals(scan.nonce())) {
            throw new Refused(RequestProblem.KEY_REUSED);
        }
        return answer(first, serving, true);
    }

    private CheckInAnswer answer(Mark mark, Serving serving, boolean already) {
        return CheckInAnswer.of(mark, serving.requirePost(), table.judge(EvidenceTrail.of(mark.evidence())), already);
    }
}
