package org.kepu.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.events.activity.Activities;
import org.kepu.events.activity.Activity;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What organisers do with sessions: announce, move, cancel, close as held. One transaction each. */
@ApplicationScoped
@Transactional
public class SessionDesk {

    private static final Set<Role> ORGANISERS = Set.of(Role.ORGANISER, Role.OPERATOR);

    private final Sessions sessions;
    private final Activities activities;
    private final Caller caller;
    private final CityTime time;
    private final Terms terms;

    SessionDesk(Sessions sessions, Activities activities, Caller caller, CityTime time, Terms terms) {
        this.sessions = sessions;
        this.activities = activities;
        this.caller = caller;
        this.time = time;
        this.terms = terms;
    }

    /** Announces a session of a published activity. */
    Session announce(UUID activityId, SessionRequest request) {
        Activity activity = activities.read(activityId).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Checks checks = new Checks();
        String place = checks.text("place", request.place(), 1, 32);
        String spot = checks.text("spot", request.spot(), 1, 120);
        TimeWindow window = window(checks, request.startsAt(), request.endsAt());
        if (request.capacity() != null) {
            checks.number("capacity", request.capacity(), 1, 100_000);
        }
        List<Wanted> wanted = wanted(checks, request.wanted());
        checks.throwIfAny();
        caller.requireGrant(ORGANISERS, place);
        if (!(activity instanceof Activity.Published)) {
            throw new Refused(new SessionProblem.ActivityNotOpen());
        }
        Session session = new Session.Scheduled(
                new Announcement(Ids.next(), activityId, place, spot, window, request.capacity(), wanted), false, 1);
        sessions.add(session, SessionEvents.published(session, activity, time.now()));
        return session;
    }

    /** Moves a session to another time or place. */
    Session move(UUID id, long version, SessionRequest.Move request) {
        Session.Scheduled before = scheduled(id, version);
        Checks checks = new Checks();
        String place = checks.text("place", request.place(), 1, 32);
        String spot = checks.text("spot", request.spot(), 1, 120);
        TimeWindow window = window(checks, request.startsAt(), request.endsAt());
        String reason = checks.code("reason", request.reason(), terms.of("cancellation-reason"));
        checks.throwIfAny();
        caller.requireGrant(ORGANISERS, place);
        Session after = before.move(place, spot, window);
        sessions.save(before, after, SessionEvents.moved(before, after, activityOf(after), reason, time.now()));
        return after;
    }

    /** Calls a session off, with the reason people are told. */
    Session cancel(UUID id, long version, SessionRequest.Cancellation request) {
        Session.Scheduled before = scheduled(id, version);
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("cancellation-reason"));
        checks.throwIfAny();
        Session.Cancelled after = before.cancel(reason);
        sessions.save(before, after, SessionEvents.cancelled(after, activityOf(after), time.now()));
        return after;
    }

    /** Closes a session as held: from then on it is counted. */
    Session hold(UUID id, long version) {
        Session.Scheduled before = scheduled(id, version);
        OffsetDateTime now = time.now();
        if (now.isBefore(before.announcement().window().startsAt())) {
            throw new Refused(new SessionProblem.NotBegun());
        }
        Session after = before.hold(now);
        sessions.save(
                before,
                after,
                SessionEvents.held(
                        after,
                        activityOf(after),
                        time.dayOf(before.announcement().window().startsAt()),
                        now));
        return after;
    }

    private Session.Scheduled scheduled(UUID id, long version) {
        Session session = sessions.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        caller.requireGrant(ORGANISERS, session.announcement().place());
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

    private static TimeWindow window(
            Checks checks, @Nullable OffsetDateTime startsAt, @Nullable OffsetDateTime endsAt) {
        OffsetDateTime start = checks.moment("startsAt", startsAt);
        OffsetDateTime end = checks.moment("endsAt", endsAt);
        boolean inOrder = end.isAfter(start);
        checks.check("endsAt", startsAt == null || endsAt == null || inOrder, "end-before-start");
        return inOrder ? new TimeWindow(start, end) : new TimeWindow(start, start.plusHours(1));
    }

    private List<Wanted> wanted(Checks checks, @Nullable List<SessionRequest.WantedRequest> asked) {
        List<SessionRequest.WantedRequest> list = checks.list("wanted", asked, 0, 20);
        checks.check(
                "wanted",
                list.stream().map(SessionRequest.WantedRequest::role).distinct().count() == list.size(),
                "twice");
        return java.util.stream.IntStream.range(0, list.size())
                .mapToObj(i -> {
                    Checks at = checks.in("wanted[" + i + "]");
                    String role = at.code("role", list.get(i).role(), terms.of("shift-role"));
                    int count = at.number("count", list.get(i).count(), 1, 500);
                    return new Wanted(role, Math.clamp(count, 1, 500));
                })
                .toList();
    }
}
