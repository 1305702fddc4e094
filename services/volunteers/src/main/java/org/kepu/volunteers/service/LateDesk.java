package org.kepu.volunteers.service;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.presence.CodeCheck;
import org.kepu.presence.CodeVerifier;
import org.kepu.presence.LateCheck;
import org.kepu.presence.RotatingCode;
import org.kepu.presence.TimeStep;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.late.ClockSkew;
import org.kepu.web.Refused;

/**
 * Scans kept on a volunteer's phone and sent later (离线补传): each judged by the step of its own code, never by the phone's
 * clock, each in a transaction and with an answer of its own. Worth a C at most, and to be confirmed. Requirement R9.
 */
@ApplicationScoped
public class LateDesk {

    private final CodeVerifier verifier;
    private final Doors doors;
    private final ServiceBook book;
    private final CityTime time;
    private final LateFigures figures;

    LateDesk(CodeVerifier verifier, Doors doors, ServiceBook book, CityTime time, LateFigures figures) {
        this.verifier = verifier;
        this.doors = doors;
        this.book = book;
        this.time = time;
        this.figures = figures;
    }

    /** Takes an upload of an account; the same upload once more gets the same answers. */
    List<LateScanAnswer> take(String account, LateRequest.Upload upload) {
        OffsetDateTime now = time.now();
        ClockSkew skew = ClockSkew.between(upload.deviceNow(), now);
        List<LateScanAnswer> answers = upload.scans().stream()
                .map(scan -> answer(account, upload.phone(), scan, skew))
                .toList();
        figures.took(upload, skew, now, answers);
        return answers;
    }

    private LateScanAnswer answer(String account, @Nullable String phone, LateRequest.Readable scan, ClockSkew skew) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> record(account, phone, scan, skew));
        } catch (Refused refused) {
            return refused.problem() instanceof CheckInProblem.SessionNotKnownYet
                    ? LateScanAnswer.keep(scan.nonce(), refused.problem().type())
                    : LateScanAnswer.refused(scan.nonce(), refused.problem().type());
        }
    }

    private LateScanAnswer record(String account, @Nullable String phone, LateRequest.Readable scan, ClockSkew skew) {
        UUID session = RotatingCode.parse(scan.code())
                .map(RotatingCode::session)
                .orElseThrow(() -> new Refused(new CheckInProblem.CodeWrong()));
        Serving serving = doors.ofAccount(account, session);
        Doors.requireCalled(serving);
        OffsetDateTime now = time.now();
        TimeStep step = proven(scan, serving, now);
        OffsetDateTime at = time.inCity(step.start().atOffset(now.getOffset()));
        Sighting sighting = new Sighting(
                scan.nonce(),
                scan.side(),
                Evidence.LATE_CODE,
                at,
                now,
                Digest.of("late", scan.side().code(), scan.code()),
                new Mark.Source(step.number(), phone, null, null, skew.seconds()));
        Recorded recorded = book.record(serving, sighting);
        return LateScanAnswer.of(scan.nonce(), recorded, !recorded.mark().at().isEqual(at));
    }

    private TimeStep proven(LateRequest.Readable scan, Serving serving, OffsetDateTime now) {
        Serving.Post post = serving.requirePost();
        LateCheck check = verifier.verifyLate(scan.code(), Doors.window(post, scan.side()), now.toInstant());
        return switch (check) {
            case LateCheck.Proven(UUID session, TimeStep step) -> step;
            case LateCheck.OutsideWindow ignored -> throw new Refused(Doors.outside(post, scan.side()));
            case LateCheck.TooLate ignored -> throw new Refused(new CheckInProblem.SentTooLate());
            case CodeCheck.Printed ignored -> throw new Refused(new CheckInProblem.CodeWrong());
            case CodeCheck.Future ignored -> throw new Refused(new CheckInProblem.CodeWrong());
            case CodeCheck.Untrue ignored -> throw new Refused(new CheckInProblem.CodeWrong());
        };
    }
}
