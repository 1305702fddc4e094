package org.kepu.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.events.EventsConfig;
import org.kepu.events.PrimaryGroups;
import org.kepu.presence.CodeCheck;
import org.kepu.presence.CodeVerifier;
import org.kepu.presence.evidence.Evidence;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * A participant scans the code on the session's screen (扫码签到): the hot path. One read and one statement, which is its own
 * transaction. Requirements R1, R2, R5.
 */
@ApplicationScoped
class ScanDesk {

    private final CodeVerifier verifier;
    private final Doors doors;
    private final PrimaryGroups groups;
    private final Recorder recorder;
    private final AttendanceWriter writer;
    private final Attendances attendances;
    private final EventsConfig config;
    private final CityTime time;

    ScanDesk(
            CodeVerifier verifier,
            Doors doors,
            PrimaryGroups groups,
            Recorder recorder,
            AttendanceWriter writer,
            Attendances attendances,
            EventsConfig config,
            CityTime time) {
        this.verifier = verifier;
        this.doors = doors;
        this.groups = groups;
        this.recorder = recorder;
        this.writer = writer;
        this.attendances = attendances;
        this.config = config;
        this.time = time;
    }

    /**
     * One scan.
     *
     * @param personRef stands for the account that scanned
     * @param group the primary group the person counts in
     */
    record Scan(UUID nonce, String personRef, String code, String group) {
        byte[] digest() {
            return Recorder.digest("scan", personRef, code, group);
        }
    }

    /** Records that the person came; another scan of the same person gets the first answer with {@code already}. */
    AttendanceView scan(Scan scan) {
        OffsetDateTime now = time.now();
        CodeCheck check = verifier.verifyOnline(scan.code(), now.toInstant());
        return switch (check) {
            case CodeCheck.Current current -> record(scan, current.session(), Evidence.ROTATING_CODE, now);
            case CodeCheck.JustBefore before -> record(scan, before.session(), Evidence.ROTATING_CODE, now);
            case CodeCheck.Printed printed -> record(scan, printed.session(), Evidence.PRINTED_CODE, now);
            case CodeCheck.Expired ignored -> repeatedOr(scan, new AttendanceProblem.CodeExpired());
            case CodeCheck.Future ignored -> repeatedOr(scan, new AttendanceProblem.CodeWrong());
            case CodeCheck.Untrue ignored -> repeatedOr(scan, new AttendanceProblem.CodeWrong());
        };
    }

    private AttendanceView record(Scan scan, UUID session, Evidence evidence, OffsetDateTime now) {
        Door door = doors.of(session).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Checks checks = new Checks();
        checks.code("group", scan.group(), groups.of(door.place(), time.dayOf(door.startsAt()))::contains);
        checks.throwIfAny();
        Optional<AttendanceProblem> refusal = door.scanRefusal(now, config.attendance());
        if (refusal.isPresent()) {
            return repeatedOr(scan, refusal.get());
        }
        Attendance attendance = recorder.at(
                door,
                new Recorder.Entry(
                        scan.nonce(), scan.digest(), evidence, scan.group(), List.of(), 1, scan.personRef(), null));
        boolean appended = writer.append(new AttendanceWriter.Line(
                attendance, AttendeeCipher.Sealed.NOBODY, AttendanceEvents.recorded(attendance, door.activity())));
        return appended
                ? AttendanceView.answer(new Kept(attendance, attendance.recorded(), 1), false)
                : thereAlready(scan, session);
    }

    private AttendanceView thereAlready(Scan scan, UUID session) {
        Kept first = attendances
                .ofPerson(session, scan.personRef())
                .orElseThrow(() -> new Refused(RequestProblem.KEY_REUSED));
        if (first.attendance().nonce().equals(scan.nonce())
                && !first.attendance().repeats(scan.nonce(), scan.digest())) {
            throw new Refused(RequestProblem.KEY_REUSED);
        }
        return AttendanceView.answer(first, !first.attendance().repeats(scan.nonce(), scan.digest()));
    }

    /** The first answer once more, where the call is a repetition whose code or time is no longer good. */
    private AttendanceView repeatedOr(Scan scan, AttendanceProblem problem) {
        return attendances
                .ofNonce(scan.nonce())
                .filter(kept -> kept.attendance().repeats(scan.nonce(), scan.digest()))
                .map(kept -> AttendanceView.answer(kept, false))
                .orElseThrow(() -> new Refused(problem));
    }
}
