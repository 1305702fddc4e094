package org.kepu.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.events.activity.Activities;
import org.kepu.events.activity.Activity;
import org.kepu.events.activity.Organisers;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What organisers do with sessions: announce, change, move, cancel, close as held. One transaction each, audited. */
@ApplicationScoped
@Transactional
public class SessionDesk {

    private final Sessions sessions;
    private final Activities activities;
    private final Organisers organisers;
    private final SessionChecks fields;
    private final Beginning beginning;
    private final Caller caller;
    private final CityTime time;
    private final Event<SessionEnded> ended;

    SessionDesk(
            Sessions sessions,
            Activities activities,
            Organisers organisers,
            SessionChecks fields,
            Beginning beginning,
            Caller caller,
            CityTime time,
            Event<SessionEnded> ended) {
        this.sessions = sessions;
        this.activities = activities;
        this.organisers = organisers;
        this.fields = fields;
        this.beginning = beginning;
        this.caller = caller;
        this.time = time;
        this.ended = ended;
    }

    /** Announces a session of a published activity. */
    Session announce(UUID activityId, SessionRequest request) {
        Activity activity = activities.read(activityId).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Checks checks = new Checks();
        String place = checks.text("place", request.place(), 1, 32);
        String spot = checks.text("spot", request.spot(), 1, 120);
        TimeWindow window = fields.window(checks, request.startsAt(), request.endsAt());
        Integer capacity = fields.capacity(checks, request.capacity());
        List<Wanted> wanted = fields.wanted(checks, request.wanted());
        checks.throwIfAny();
        organisers.requireAt(activity.plan(), place);
        if (!(activity instanceof Activity.Published published)) {
            throw new Refused(new SessionProblem.ActivityNotOpen());
        }
        return announce(
                published,
                new Announcement(Ids.next(), activityId, place, spot, window, capacity, wanted, caller.sub(), null));
    }

    /** Announces a session somebody else put together; whoever calls has checked it and the right to. */
    public Session announce(Activity.Published activity, Announcement announcement) {
        Session session = new Session.Scheduled(announcement, false, 1);
        sessions.add(
                session,
                SessionEvents.published(session, activity, organisersOf(activity, session), time.now()),
                act("session.announce", session));
        return session;
    }

    /** Changes spot, capacity or wanted volunteers; place and time are moved. */
    Session change(UUID id, long version, SessionRequest.Change request) {
        Session.Scheduled before = scheduled(id, version);
        Checks checks = new Checks();
        String spot = checks.text("spot", request.spot(), 1, 120);
        Integer capacity = fields.capacity(checks, request.capacity());
        List<Wanted> wanted = fields.wanted(checks, request.wanted());
        checks.throwIfAny();
        Session after = before.change(spot, capacity, wanted);
        Activity activity = activityOf(after);
        sessions.save(
                before,
                after,
                SessionEvents.changed(after, activity, organisersOf(activity, after), time.now()),
                act("session.change", after)
                        .with(Map.of("spotBefore", before.announcement().spot())));
        return after;
    }

    /** Moves a session that has not begun to another time or place. */
    Session move(UUID id, long version, SessionRequest.Move request) {
        Session.Scheduled before = scheduled(id, version);
        Checks checks = new Checks();
        String place = checks.text("place", request.place(), 1, 32);
        String spot = checks.text("spot", request.spot(), 1, 120);
        TimeWindow window = fields.window(checks, request.startsAt(), request.endsAt());
        String reason = fields.reason(checks, request.reason());
        checks.throwIfAny();
        beginning.requireNotBegun(before);
        Session after = before.move(place, spot, window, time.now());
        Activity activity = activityOf(after);
        organisers.requireAt(activity.plan(), place);
        sessions.save(
                before,
                after,
                SessionEvents.moved(before, after, activity, organisersOf(activity, after), reason, time.now()),
                act("session.move", after)
                        .with(Map.of(
                                "reason",
                                reason,
                                "placeBefore",
                                before.announcement().place())));
        return after;
    }

    /** Calls a session off that has not begun and nobody came to, with the reason people are told. */
    Session cancel(UUID id, long version, SessionRequest.Cancellation request) {
        Session.Scheduled before = scheduled(id, version);
        Checks checks = new Checks();
        String reason = fields.reason(checks, request.reason());
        checks.throwIfAny();
        beginning.requireAhead(before);
        return cancel(before, activityOf(before), reason);
    }

    /**
     * Calls off every session of an activity that is still to come; whoever calls has checked the right to.
     *
     * @return how many stand because they have begun or somebody came
     */
    public int cancelAll(Activity activity, String reason) {
        int standing = 0;
        for (Session session : sessions.of(activity.id())) {
            if (session instanceof Session.Scheduled scheduled) {
                if (beginning.isAhead(scheduled)) {
                    cancel(scheduled, activity, reason);
                } else {
                    standing++;
                }
            }
        }
        return standing;
    }

    private Session cancel(Session.Scheduled before, Activity activity, String reason) {
        Session.Cancelled after = before.cancel(reason, time.now());
        sessions.save(
                before,
                after,
                SessionEvents.cancelled(after, activity, organisersOf(activity, after), time.now()),
                act("session.cancel", after).with(Map.of("reason", reason)));
        ended.fire(new SessionEnded(after));
        return after;
    }

    /** Closes a session as held: from then on it is counted. */
    Session hold(UUID id, long version) {
        Session.Scheduled before = scheduled(id, version);
        if (!before.hasBegun(time.now())) {
            throw new Refused(new SessionProblem.NotBegun());
        }
        Session.Held after = before.hold(time.now());
        Activity activity = activityOf(after);
        sessions.save(
                before,
                after,
                SessionEvents.held(
                        after,
                        activity,
                        organisersOf(activity, after),
                        time.dayOf(before.announcement().window().startsAt()),
                        time.now()),
                act("session.hold", after));
        ended.fire(new SessionEnded(after));
        return after;
    }

    private Session.Scheduled scheduled(UUID id, long version) {
        Session session = sessions.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        organisers.requireAt(activityOf(session).plan(), session.announcement().place());
        Versions.requireCurrent(version, session.version());
        if (session instanceof Session.Scheduled scheduled) {
            return scheduled;
        }
        throw new Refused(new SessionProblem.Ended(SessionStatus.of(session)));
    }

    private Activity activityOf(Session session) {
        return activities
                .read(session.announcement().activityId())
                .orElseThrow(() -> new IllegalStateException("a session has its activity: " + session.id()));
    }

    private List<String> organisersOf(Activity activity, Session session) {
        return organisers.refs(activity.plan(), session.announcement().announcedBy());
    }

    private static Act act(String action, Session after) {
        return Act.of(action, "session", after.id())
                .version(after.version())
                .at(after.announcement().place());
    }
}
