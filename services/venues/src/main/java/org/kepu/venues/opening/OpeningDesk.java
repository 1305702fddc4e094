package org.kepu.venues.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.venues.venue.Venue;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What managers of a venue do with its openings: publish, change, cancel, close. One transaction each. Domain V5. */
@ApplicationScoped
@Transactional
public class OpeningDesk {

    private final Openings openings;
    private final OpeningChecks checks;
    private final OpeningClock clock;
    private final BookedParties parties;
    private final VenueStaff staff;
    private final CityTime time;
    private final Audit audit;
    private final Event<OpeningChange> changes;

    OpeningDesk(
            Openings openings,
            OpeningChecks checks,
            OpeningClock clock,
            BookedParties parties,
            VenueStaff staff,
            CityTime time,
            Audit audit,
            Event<OpeningChange> changes) {
        this.openings = openings;
        this.checks = checks;
        this.clock = clock;
        this.parties = parties;
        this.staff = staff;
        this.time = time;
        this.audit = audit;
        this.changes = changes;
    }

    /** Announces an opening of a listed venue. */
    Opening publish(OpeningRequest request) {
        Venue venue = staff.requireManagerLocked(checks.venue(request));
        OpeningPlan plan = checks.plan(request, Ids.next(), venue);
        if (!(venue instanceof Venue.Listed)) {
            throw new Refused(new OpeningProblem.VenueNotListed());
        }
        Opening.Published published = new Opening.Published(plan, 0, 1);
        openings.add(published, List.of(OpeningEvents.published(published, time.now())));
        clock.plan(published);
        record("opening.publish", published, null);
        return published;
    }

    /** Changes what is announced, never below what is booked; those who booked are told of another time. */
    Opening change(UUID id, long version, OpeningRequest request) {
        Opening.Published before = mine(id, version);
        Venue venue = staff.requireManager(before.plan().venue());
        OpeningPlan next = checks.plan(request, id, venue);
        Opening.Published after = before.change(next);
        openings.save(before, after, List.of(OpeningEvents.published(after, time.now())));
        if (before.plan().isMovedBy(next)) {
            clock.plan(after);
            changes.fire(new OpeningChange.Moved(after));
        }
        record("opening.change", after, null);
        return after;
    }

    /** Calls it off; every booking is given back and each person told once. */
    Opening cancel(UUID id, long version, OpeningRequest.Cancellation request) {
        Opening.Published before = mine(id, version);
        return callOff(before, checks.reason(request));
    }

    Opening callOff(Opening.Published before, String reason) {
        Opening.Cancelled after = before.cancel(reason);
        int bookings = parties.booked(before.id());
        openings.save(before, after, List.of(OpeningEvents.cancelled(after, bookings, time.now())));
        clock.forget(before.id());
        changes.fire(new OpeningChange.CalledOff(after));
        record("opening.cancel", after, reason);
        return after;
    }

    /** Closes it as held, once it has begun; from then on it is counted. */
    Opening close(UUID id, long version) {
        Opening.Published before = mine(id, version);
        if (time.now().isBefore(before.plan().startsAt())) {
            throw new Refused(new OpeningProblem.NotOver());
        }
        return hold(before);
    }

    Opening hold(Opening.Published before) {
        Opening.Closed after = before.close();
        openings.save(
                before,
                after,
                List.of(OpeningEvents.closed(after, time.dayOf(after.plan().startsAt()), time.now())));
        clock.forget(before.id());
        changes.fire(new OpeningChange.Held(after));
        record("opening.close", after, null);
        return after;
    }

    private Opening.Published mine(UUID id, long version) {
        Opening found = openings.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        staff.requireManager(found.plan().venue());
        Versions.requireCurrent(version, found.version());
        if (!(found instanceof Opening.Published published)) {
            throw new Refused(new OpeningProblem.WrongState(OpeningStatus.of(found)));
        }
        return published;
    }

    private void record(String action, Opening opening, @Nullable String reason) {
        audit.record(Act.of(action, "opening", opening.id())
                .version(opening.version())
                .at(opening.plan().place())
                .because(reason));
    }
}
