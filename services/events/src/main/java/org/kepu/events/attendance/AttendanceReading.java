package org.kepu.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.security.audit.Audit;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Shows attendance: numbers to organisers of the place, names to those who run the session, one's own to oneself. */
@ApplicationScoped
@Transactional
public class AttendanceReading {

    /** The group whose names only a reason opens: minors (R20). */
    private static final String MINORS = "youth";

    private final Gate gate;
    private final Attendances attendances;
    private final RollReader rolls;
    private final Caller caller;
    private final Audit audit;

    AttendanceReading(Gate gate, Attendances attendances, RollReader rolls, Caller caller, Audit audit) {
        this.gate = gate;
        this.attendances = attendances;
        this.rolls = rolls;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * What a session counts now. 人次 by name and by head count stand apart; only the first are known people.
     *
     * @param byName 人次 recorded by name, at this session as many 人
     * @param headCounted 人次 without names
     */
    public record Summary(UUID session, int byName, int headCounted, List<Group> groups) {}

    /** One primary group of it. */
    public record Group(String group, int byName, int headCounted) {
        Group plus(Attendances.Part part) {
            return part.mode() == CountMode.BY_NAME
                    ? new Group(group, byName + part.personTimes(), headCounted)
                    : new Group(group, byName, headCounted + part.personTimes());
        }
    }

    /** A line of the roll; {@code name} is null for somebody who scanned, masked for a minor without a reason. */
    public record RollLine(
            AttendanceView attendance,
            @Nullable String name,
            @Nullable String phone,
            boolean minor) {

        /** Without name and number. */
        @Override
        public String toString() {
            return "RollLine[" + attendance.id() + "]";
        }
    }

    Summary summary(UUID session) {
        gate.organiser(session);
        Map<String, Group> groups = new TreeMap<>();
        for (Attendances.Part part : attendances.summary(session)) {
            groups.put(
                    part.group(),
                    groups.getOrDefault(part.group(), new Group(part.group(), 0, 0))
                            .plus(part));
        }
        List<Group> all = List.copyOf(groups.values());
        return new Summary(
                session,
                all.stream().mapToInt(Group::byName).sum(),
                all.stream().mapToInt(Group::headCounted).sum(),
                all);
    }

    Page<AttendanceView> records(UUID session, @Nullable Cursor after, int limit) {
        gate.organiser(session);
        return page(attendances.ofSession(session, after == null ? null : after.uuid(0), limit), limit);
    }

    Page<AttendanceView> mine(@Nullable Cursor after, int limit) {
        return page(attendances.ofPerson(caller.personRef(), after == null ? null : after.uuid(0), limit), limit);
    }

    Kept one(UUID id) {
        Kept kept = attendances.find(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        gate.organiser(kept.attendance().session());
        return kept;
    }

    AttendanceView opened(Kept kept) {
        return AttendanceView.opened(
                kept, attendances.corrections(kept.attendance().id()));
    }

    /**
     * The roll by name.
     *
     * @param reason opens the names of minors and is kept
     */
    Page<RollLine> roll(UUID session, @Nullable String reason, @Nullable Cursor after, int limit) {
        gate.running(session);
        List<RollReader.Named> oneMore = rolls.page(session, after == null ? null : after.uuid(0), limit);
        Page<RollReader.Named> page = Page.of(
                oneMore, limit, named -> Cursor.of(named.kept().attendance().id()));
        boolean minors = page.items().stream().anyMatch(AttendanceReading::isMinor);
        if (minors && reason != null) {
            audit.opened("roll", session, reason);
        }
        return page.map(named -> line(named, reason != null));
    }

    private static RollLine line(RollReader.Named named, boolean opened) {
        Attendee attendee = named.attendee();
        AttendanceView view = AttendanceView.of(named.kept());
        boolean minor = isMinor(named);
        if (attendee == null) {
            return new RollLine(view, null, null, minor);
        }
        return minor && !opened
                ? new RollLine(view, attendee.maskedName(), null, true)
                : new RollLine(view, attendee.name(), attendee.phone(), minor);
    }

    private static boolean isMinor(RollReader.Named named) {
        return named.kept().standing().group().equals(MINORS);
    }

    private static Page<AttendanceView> page(List<Kept> oneMore, int limit) {
        return Page.of(oneMore, limit, kept -> Cursor.of(kept.attendance().id()))
                .map(AttendanceView::of);
    }
}
