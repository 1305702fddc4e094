package org.kepu.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.events.EventsConfig;
import org.kepu.events.PrimaryGroups;
import org.kepu.presence.evidence.Evidence;
import org.kepu.security.Caller;
import org.kepu.web.Checks;
import org.kepu.web.Refused;

/** Staff count heads by group (人头计数): 人次 only, worth what a roll call is. Once a group; what is wrong is corrected. */
@ApplicationScoped
@Transactional
public class HeadCountDesk {

    private static final int MOST_COUNTS = 20;
    private static final int MOST_HEADS = 100_000;

    private final Gate gate;
    private final PrimaryGroups groups;
    private final Recorder recorder;
    private final AttendanceWriter writer;
    private final EventsConfig config;
    private final Caller caller;
    private final CityTime time;

    HeadCountDesk(
            Gate gate,
            PrimaryGroups groups,
            Recorder recorder,
            AttendanceWriter writer,
            EventsConfig config,
            Caller caller,
            CityTime time) {
        this.gate = gate;
        this.groups = groups;
        this.recorder = recorder;
        this.writer = writer;
        this.config = config;
        this.caller = caller;
        this.time = time;
    }

    /** Heads of a session by group, all at once. */
    public record Counts(@Nullable List<Count> counts) {}

    /**
     * Heads of one group.
     *
     * @param group a primary group of the plan in force, or {@code unspecified}
     * @param finer finer groups all of them belong to
     * @param personTimes 1 to 100,000
     */
    public record Count(
            @Nullable String group,
            @Nullable List<String> finer,
            @Nullable Integer personTimes) {}

    /** Records the counts; all of them or none. */
    List<AttendanceView> record(UUID session, Counts request) {
        Door door = gate.organiser(session);
        Set<String> primary = groups.of(door.place(), time.dayOf(door.startsAt()));
        Checks checks = new Checks();
        List<Count> counts = checks.list("counts", request.counts(), 1, MOST_COUNTS);
        List<Recorder.Entry> entries = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            entries.add(entry(checks.in("counts[" + i + "]"), counts.get(i), primary));
        }
        checks.throwIfAny();
        door.requireBegun(time.now(), config.attendance().recordedWithin());
        List<AttendanceWriter.Line> lines = entries.stream()
                .map(entry -> recorder.at(door, entry))
                .map(attendance -> new AttendanceWriter.Line(
                        attendance,
                        AttendeeCipher.Sealed.NOBODY,
                        AttendanceEvents.recorded(attendance, door.activity())))
                .toList();
        if (writer.appendAll(lines).contains(false)) {
            throw new Refused(new AttendanceProblem.CountedAlready());
        }
        return lines.stream()
                .map(AttendanceWriter.Line::attendance)
                .map(attendance -> AttendanceView.of(new Kept(attendance, attendance.recorded(), 1)))
                .toList();
    }

    private Recorder.Entry entry(Checks at, Count count, Set<String> primary) {
        String group = at.code("group", count.group(), primary::contains);
        List<String> finer = groups.finer(at, "finer", at.list("finer", count.finer(), 0, 5), primary);
        int heads = Math.max(1, at.number("personTimes", count.personTimes(), 1, MOST_HEADS));
        return new Recorder.Entry(
                Ids.next(),
                Recorder.digest("head-count", group, Integer.toString(heads)),
                Evidence.HEAD_COUNT,
                group,
                finer,
                heads,
                null,
                caller.sub());
    }
}
