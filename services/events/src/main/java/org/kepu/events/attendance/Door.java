package org.kepu.events.attendance;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.events.EventsConfig;
import org.kepu.messaging.fact.Fact;
import org.kepu.web.Refused;

/**
 * What recording attendance must know of a session.
 *
 * @param tags kind and themes of its activity
 */
record Door(
        UUID session,
        UUID activity,
        boolean cancelled,
        String place,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        List<String> campaigns,
        List<String> tags) {

    Door {
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
    }

    /** Why a participant's scan is not taken now; from a little before the start to a little after the end it is (R5). */
    Optional<AttendanceProblem> scanRefusal(OffsetDateTime now, EventsConfig.Attendance rules) {
        if (cancelled) {
            return Optional.of(new AttendanceProblem.Cancelled());
        }
        OffsetDateTime opens = startsAt.minus(rules.opensBefore());
        OffsetDateTime closes = endsAt.plus(rules.closesAfter());
        boolean open = !now.isBefore(opens) && !now.isAfter(closes);
        return open ? Optional.empty() : Optional.of(new AttendanceProblem.OutsideWindow(opens, closes));
    }

    /** Lets staff record or correct: only once the session has begun, and within a time after it. */
    void requireBegun(OffsetDateTime now, Duration within) {
        if (cancelled) {
            throw new Refused(new AttendanceProblem.Cancelled());
        }
        if (now.isBefore(startsAt)) {
            throw new Refused(new AttendanceProblem.NotBegun());
        }
        OffsetDateTime last = endsAt.plus(within);
        if (now.isAfter(last)) {
            throw new Refused(new AttendanceProblem.TooLate(last));
        }
    }

    /** So many heads of a group, counted on the day the session begins. */
    Fact fact(CityTime time, CountMode mode, String group, List<String> finer, int personTimes) {
        List<String> all = new ArrayList<>(tags);
        all.add(mode.tag());
        all.addAll(finer);
        return Fact.counting("attendance", time.dayOf(startsAt), place, campaigns, all)
                .heads(group, personTimes);
    }
}
