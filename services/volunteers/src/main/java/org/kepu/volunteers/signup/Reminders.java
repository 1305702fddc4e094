package org.kepu.volunteers.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;
import org.kepu.due.DueWork;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.volunteers.shift.Shift;
import org.kepu.volunteers.shift.ShiftChange;
import org.kepu.volunteers.shift.ShiftPlan;
import org.kepu.volunteers.shift.Shifts;

/**
 * Reminds everybody who holds a place of a shift (提醒, R14): a day and two hours before it starts, planned anew when it
 * moves. Each is asked to be told once.
 */
@ApplicationScoped
class Reminders implements DueHandler {

    private static final String KIND = "shift-reminder";

    private final DueWork due;
    private final Shifts shifts;
    private final SignUps signUps;
    private final Notices notices;
    private final CityTime time;

    Reminders(DueWork due, Shifts shifts, SignUps signUps, Notices notices, CityTime time) {
        this.due = due;
        this.shifts = shifts;
        this.signUps = signUps;
        this.notices = notices;
        this.time = time;
    }

    /** How long before the start a reminder goes out. */
    private enum Ahead {
        DAY("day", Duration.ofHours(24)),
        HOURS("hours", Duration.ofHours(2));

        private final String code;
        private final Duration before;

        Ahead(String code, Duration before) {
            this.code = code;
            this.before = before;
        }

        String key(UUID shift) {
            return shift + ":" + code;
        }
    }

    /** Which shift to remind of, and how far ahead. */
    private record Reminder(UUID shift, String ahead) {}

    void plan(@Observes ShiftChange change) {
        switch (change) {
            case ShiftChange.Opened opened -> schedule(opened.shift());
            case ShiftChange.Moved moved -> schedule(moved.shift());
            case ShiftChange.CalledOff calledOff -> {
                for (Ahead ahead : Ahead.values()) {
                    due.cancel(KIND, ahead.key(calledOff.shift().id()));
                }
            }
        }
    }

    private void schedule(Shift shift) {
        OffsetDateTime startsAt = shift.plan().rules().startsAt();
        for (Ahead ahead : Ahead.values()) {
            OffsetDateTime at = startsAt.minus(ahead.before);
            if (at.isAfter(time.now())) {
                due.schedule(KIND, ahead.key(shift.id()), at, new Reminder(shift.id(), ahead.code));
            } else {
                // Too late for this one; what was planned for the former time must not go out either.
                due.cancel(KIND, ahead.key(shift.id()));
            }
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        UUID id = UUID.fromString(item.payload().path("shift").asText());
        String ahead = item.payload().path("ahead").asText();
        Shift shift = shifts.read(id).orElseThrow();
        if (!(shift instanceof Shift.Open)) {
            return;
        }
        ShiftPlan plan = shift.plan();
        String template = KIND + "-" + ahead;
        for (SignUps.Holder holder : signUps.holders(id)) {
            notices.request(new Notices.Notice(
                    holder.ref(),
                    template,
                    Map.of(
                            "signUpId", holder.signUp(),
                            "sessionId", plan.sessionId(),
                            "roleCode", plan.role(),
                            "startsAt", plan.rules().startsAt(),
                            "place", plan.place()),
                    template + ":" + holder.signUp() + ":"
                            + plan.rules().startsAt().toEpochSecond()));
        }
    }
}
