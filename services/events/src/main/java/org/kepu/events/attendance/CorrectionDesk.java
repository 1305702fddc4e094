package org.kepu.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.events.EventsConfig;
import org.kepu.events.PrimaryGroups;
import org.kepu.messaging.Outbox;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** Corrects what an attendance counts (更正): signed differences with a reason, never a change of what was recorded. */
@ApplicationScoped
@Transactional
public class CorrectionDesk {

    private static final int MOST_HEADS = 100_000;

    private final Gate gate;
    private final Attendances attendances;
    private final PrimaryGroups groups;
    private final Terms terms;
    private final EventsConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final CityTime time;

    CorrectionDesk(
            Gate gate,
            Attendances attendances,
            PrimaryGroups groups,
            Terms terms,
            EventsConfig config,
            Outbox outbox,
            Caller caller,
            CityTime time) {
        this.gate = gate;
        this.attendances = attendances;
        this.groups = groups;
        this.terms = terms;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.time = time;
    }

    /**
     * What the record should count.
     *
     * @param reason a code of the vocabulary {@code correction-reason}
     * @param group the right primary group; the present one where it is missing
     * @param personTimes the right number, 0 to take the record away; the present one where it is missing
     */
    public record Wanted(
            @Nullable String reason,
            @Nullable String group,
            @Nullable Integer personTimes) {}

    /** Appends what makes the record count {@code wanted}. */
    AttendanceView correct(UUID id, long version, Wanted request) {
        Attendance known = attendances.find(id).map(Kept::attendance).orElseThrow(CorrectionDesk::notFound);
        Door door = gate.organiser(known.session());
        Kept now = attendances.lock(id).orElseThrow(CorrectionDesk::notFound);
        Versions.requireCurrent(version, now.version());
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("correction-reason"));
        Standing wanted = wanted(checks, request, now, groups.of(door.place(), time.dayOf(door.startsAt())));
        checks.throwIfAny();
        door.requireBegun(time.now(), config.attendance().correctedWithin());
        List<Standing.Difference> differences = now.standing().to(wanted);
        if (differences.isEmpty()) {
            throw new Refused(new AttendanceProblem.NothingToCorrect());
        }
        long next = now.version();
        for (Standing.Difference difference : differences) {
            next++;
            Correction correction =
                    new Correction(Ids.next(), next, reason, difference, wanted, time.now(), caller.sub());
            attendances.correct(id, correction);
            outbox.append(AttendanceEvents.corrected(now.attendance(), correction));
        }
        return AttendanceView.opened(new Kept(now.attendance(), wanted, next), attendances.corrections(id));
    }

    private static Standing wanted(Checks checks, Wanted request, Kept now, Set<String> primary) {
        String group = request.group() == null
                ? now.standing().group()
                : checks.code("group", request.group(), primary::contains);
        boolean person = now.attendance().mode() == CountMode.BY_NAME;
        int times = request.personTimes() == null
                ? now.standing().personTimes()
                : checks.number("personTimes", request.personTimes(), 0, person ? 1 : MOST_HEADS);
        return new Standing(group, Math.max(0, times));
    }

    private static Refused notFound() {
        return new Refused(RequestProblem.NOT_FOUND);
    }
}
