package org.kepu.events.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.events.activity.Activities;
import org.kepu.events.activity.Activity;
import org.kepu.events.activity.ActivityDesk;
import org.kepu.events.activity.ActivityProblem;
import org.kepu.events.activity.Completion;
import org.kepu.events.activity.Organisers;
import org.kepu.events.session.Session;
import org.kepu.events.session.SessionChecks;
import org.kepu.events.session.SessionDesk;
import org.kepu.events.session.Sessions;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** Ends an activity as a whole: what its sessions say decides how it may. */
@ApplicationScoped
@Transactional
public class ActivityEnding {

    private final Activities activities;
    private final ActivityDesk desk;
    private final Organisers organisers;
    private final Sessions sessions;
    private final SessionDesk sessionDesk;
    private final SessionChecks fields;
    private final CityTime time;

    ActivityEnding(
            Activities activities,
            ActivityDesk desk,
            Organisers organisers,
            Sessions sessions,
            SessionDesk sessionDesk,
            SessionChecks fields,
            CityTime time) {
        this.activities = activities;
        this.desk = desk;
        this.organisers = organisers;
        this.sessions = sessions;
        this.sessionDesk = sessionDesk;
        this.fields = fields;
        this.time = time;
    }

    /**
     * An activity just called off.
     *
     * @param standing sessions that were not called off with it, as they have begun or somebody came; they are closed as held
     */
    record CalledOff(Activity activity, int standing) {}

    /** Calls an activity off, its sessions to come with it; one that was partly held is completed instead. */
    CalledOff cancel(UUID id, long version, EndingRequest.Cancellation request) {
        requireOrganiser(id, version);
        Checks checks = new Checks();
        String reason = fields.reason(checks, request.reason());
        checks.throwIfAny();
        if (!held(id).isEmpty()) {
            throw new Refused(new ActivityProblem.AlreadyHeld());
        }
        Activity after = desk.cancel(id, version, reason);
        return new CalledOff(after, sessionDesk.cancelAll(after, reason));
    }

    /** Completes an activity whose sessions are all held or cancelled; it counts on the day of the last one held. */
    Activity complete(UUID id, long version, EndingRequest.Report request) {
        requireOrganiser(id, version);
        Checks checks = new Checks();
        String report = checks.lines("report", request.report(), 1, 4000);
        checks.throwIfAny();
        int open = (int) sessions.of(id).stream()
                .filter(Session.Scheduled.class::isInstance)
                .count();
        if (open > 0) {
            throw new Refused(new ActivityProblem.SessionsOpen(open));
        }
        List<Session> held = held(id);
        LocalDate lastDay = held.stream()
                .map(session -> time.dayOf(session.announcement().window().startsAt()))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new Refused(new ActivityProblem.NothingHeld()));
        return desk.complete(id, version, new Completion(report, held.size(), lastDay));
    }

    private List<Session> held(UUID id) {
        return sessions.of(id).stream().filter(Session.Held.class::isInstance).toList();
    }

    /** First the right, then the version: who saw another state hears of that, not of what this one forbids. */
    private void requireOrganiser(UUID id, long version) {
        Activity activity = activities.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        organisers.require(activity.plan());
        Versions.requireCurrent(version, activity.version());
    }
}
