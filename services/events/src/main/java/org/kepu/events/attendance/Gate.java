package org.kepu.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kepu.events.activity.Activities;
import org.kepu.events.activity.Activity;
import org.kepu.events.activity.ActivityPlan;
import org.kepu.events.activity.Organisers;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Who of the staff may record, correct and see attendance of a session. */
@ApplicationScoped
class Gate {

    private final Doors doors;
    private final Activities activities;
    private final Organisers organisers;

    Gate(Doors doors, Activities activities, Organisers organisers) {
        this.doors = doors;
        this.activities = activities;
        this.organisers = organisers;
    }

    /** The door for whoever organises the session; 403 for others. */
    Door organiser(UUID session) {
        Door door = doors.of(session).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        organisers.requireAt(plan(door), door.place());
        return door;
    }

    /** The door for whoever runs the session and may see names; 404 for others (R20). */
    Door running(UUID session) {
        Door door = doors.of(session).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        organisers.requireRunning(plan(door));
        return door;
    }

    private ActivityPlan plan(Door door) {
        return activities
                .read(door.activity())
                .map(Activity::plan)
                .orElseThrow(() -> new IllegalStateException("a session has its activity: " + door.session()));
    }
}
