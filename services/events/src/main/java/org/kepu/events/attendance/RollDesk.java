package org.kepu.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.events.EventsConfig;
import org.kepu.events.PrimaryGroups;
import org.kepu.messaging.fact.Fact;
import org.kepu.presence.evidence.Evidence;
import org.kepu.security.Caller;
import org.kepu.security.personal.PersonRefs;
import org.kepu.web.Checks;
import org.kepu.web.RequestProblem;

/**
 * Whoever runs a session records by name who came (点名登记), many at once with an answer each. Somebody without an account
 * gets a random reference. Worth a C (R2); names are encrypted (R20).
 */
@ApplicationScoped
@Transactional
public class RollDesk {

    private final Gate gate;
    private final PrimaryGroups groups;
    private final Recorder recorder;
    private final AttendeeCipher cipher;
    private final AttendanceWriter writer;
    private final Attendances attendances;
    private final PersonRefs refs;
    private final EventsConfig config;
    private final Caller caller;
    private final CityTime time;

    RollDesk(
            Gate gate,
            PrimaryGroups groups,
            Recorder recorder,
            AttendeeCipher cipher,
            AttendanceWriter writer,
            Attendances attendances,
            PersonRefs refs,
            EventsConfig config,
            Caller caller,
            CityTime time) {
        this.gate = gate;
        this.groups = groups;
        this.recorder = recorder;
        this.cipher = cipher;
        this.writer = writer;
        this.attendances = attendances;
        this.refs = refs;
        this.config = config;
        this.caller = caller;
        this.time = time;
    }

    private record Ticked(Attendee attendee, AttendanceWriter.Line line) {}

    /** Records the roll; rows that are there already are answered so and change nothing. */
    List<RollRequest.RowAnswer> record(UUID session, RollRequest request) {
        Door door = gate.running(session);
        Set<String> primary = groups.of(door.place(), time.dayOf(door.startsAt()));
        Checks checks = new Checks();
        List<RollRequest.Row> rows = checks.list("rows", request.rows(), 1, RollRequest.MOST);
        List<Readable> readable = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            readable.add(read(checks.in("rows[" + i + "]"), rows.get(i), primary));
        }
        checks.throwIfAny();
        door.requireBegun(time.now(), config.attendance().recordedWithin());
        List<Ticked> ticked = readable.stream().map(row -> ticked(door, row)).toList();
        List<Boolean> appended =
                writer.appendAll(ticked.stream().map(Ticked::line).toList());
        List<RollRequest.RowAnswer> answers = new ArrayList<>();
        for (int i = 0; i < ticked.size(); i++) {
            Attendance attendance = ticked.get(i).line().attendance();
            answers.add(
                    appended.get(i)
                            ? new RollRequest.RowAnswer(attendance.nonce(), attendance.id(), false, null)
                            : already(ticked.get(i)));
        }
        return answers;
    }

    private record Readable(UUID nonce, Attendee attendee, String group, List<String> finer) {}

    private Readable read(Checks at, RollRequest.Row row, Set<String> primary) {
        UUID nonce = at.uuid("nonce", row.nonce());
        String name = at.text("name", row.name(), 1, 60);
        String phone = row.phone() == null ? null : at.phone("phone", row.phone());
        String group = row.group() == null ? Fact.UNSPECIFIED : at.code("group", row.group(), primary::contains);
        List<String> finer = groups.finer(at, "finer", at.list("finer", row.finer(), 0, 5), primary);
        return new Readable(nonce, new Attendee(name.isEmpty() ? "?" : name, phone), group, finer);
    }

    private Ticked ticked(Door door, Readable row) {
        Attendee attendee = row.attendee();
        Attendance attendance = recorder.at(
                door,
                new Recorder.Entry(
                        row.nonce(),
                        Recorder.digest(
                                "roll",
                                door.session().toString(),
                                attendee.name(),
                                Objects.requireNonNullElse(attendee.phone(), ""),
                                row.group(),
                                String.join(",", row.finer())),
                        Evidence.ROLL_CALL,
                        row.group(),
                        row.finer(),
                        1,
                        refs.random(),
                        caller.sub()));
        return new Ticked(
                attendee,
                new AttendanceWriter.Line(
                        attendance,
                        cipher.seal(attendance.id(), attendee),
                        AttendanceEvents.recorded(attendance, door.activity())));
    }

    private RollRequest.RowAnswer already(Ticked row) {
        Attendance tried = row.line().attendance();
        Optional<Kept> same = attendances.ofNonce(tried.nonce());
        if (same.isPresent() && !same.get().attendance().repeats(tried.nonce(), tried.digest())) {
            return new RollRequest.RowAnswer(tried.nonce(), null, false, RequestProblem.KEY_REUSED.type());
        }
        UUID record = same.or(() -> attendances.ofToken(tried.session(), cipher.token(row.attendee())))
                .map(kept -> kept.attendance().id())
                .orElseThrow(() -> new IllegalStateException("a refused row collides with nothing: " + tried.id()));
        return new RollRequest.RowAnswer(tried.nonce(), record, same.isEmpty(), null);
    }
}
