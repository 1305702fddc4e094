package org.kepu.venues.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.venues.Jurisdiction;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What managers and operators do with venues. One transaction each. Domain V1. */
@ApplicationScoped
@Transactional
public class VenueDesk {

    private final Venues venues;
    private final VenueChecks checks;
    private final VenueStaff staff;
    private final Jurisdiction jurisdiction;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;
    private final Event<VenueChange> changes;
    private final VenueNotices notices;

    VenueDesk(
            Venues venues,
            VenueChecks checks,
            VenueStaff staff,
            Jurisdiction jurisdiction,
            Caller caller,
            CityTime time,
            Audit audit,
            Event<VenueChange> changes,
            VenueNotices notices) {
        this.venues = venues;
        this.checks = checks;
        this.staff = staff;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
        this.changes = changes;
        this.notices = notices;
    }

    /** Registers a venue; the caller manages it from now on, the county lists it. */
    Venue register(VenueRequest request) {
        String account = caller.sub();
        VenueProfile profile = checks.profile(request);
        VenueFile file = new VenueFile(Ids.next(), profile, account, time.now(), null, List.of());
        Venue venue = new Venue.Submitted(file, 1);
        venues.add(venue, List.of());
        staff.begin(venue.id());
        record("venue.register", venue, null, Map.of());
        return venue;
    }

    /** Changes what a venue says of itself; a refused one is thereby submitted again. */
    Venue change(UUID id, long version, VenueRequest request) {
        Venue before = staff.requireKeeper(id);
        Versions.requireCurrent(version, before.version());
        VenueProfile next = checks.profile(request);
        Venue after = switch (before) {
            case Venue.Submitted submitted -> submitted.change(next);
            case Venue.TurnedDown down -> down.submitAgain(next);
            case Venue.InRegister listed -> listed.change(next);
            case Venue.Closed ignored -> throw wrongState(before);
        };
        List<OutgoingEvent> events = after instanceof Venue.InRegister changed
                ? VenueEvents.changed(before.file().profile(), changed, time.now())
                : List.of();
        save("venue.change", before, after, events, null);
        return after;
    }

    /** The county lists a venue; nobody lists what he registered himself. */
    Venue list(UUID id, long version) {
        Venue.Submitted before = checked(id, version);
        Venue.Listed after = before.list(time.today());
        save("venue.list", before, after, VenueEvents.registered(after, time.now()), null);
        notices.listed(after);
        return after;
    }

    /** The county refuses a venue with a reason. */
    Venue refuse(UUID id, long version, VenueRequest.Refusal request) {
        Venue.Submitted before = checked(id, version);
        Venue.TurnedDown after = before.turnDown(checks.refusal(request));
        save("venue.refuse", before, after, List.of(), after.refusal().words());
        notices.sentBack(after);
        return after;
    }

    private Venue.Submitted checked(UUID id, long version) {
        Venue found = staff.visible(id);
        jurisdiction.requireChecker(found.place());
        Versions.requireCurrent(version, found.version());
        if (!(found instanceof Venue.Submitted submitted)) {
            throw wrongState(found);
        }
        if (submitted.file().registeredBy().equals(caller.sub())) {
            throw new Refused(new VenueProblem.OwnCheck());
        }
        return submitted;
    }

    /** Suspends a venue: the openings that fall into it are called off, and stay so when it reopens. */
    Venue suspend(UUID id, long version, VenueRequest.Suspension request) {
        Venue before = staff.requireKeeper(id);
        Versions.requireCurrent(version, before.version());
        Venue.Suspension suspension = checks.suspension(request);
        if (!(before instanceof Venue.Listed listed)) {
            throw wrongState(before);
        }
        Venue.Suspended after = listed.suspend(suspension);
        save("venue.suspend", before, after, VenueEvents.suspended(after, time.now()), suspension.reason());
        changes.fire(new VenueChange.Suspended(after));
        return after;
    }

    /** Takes a suspended venue up again. */
    Venue reopen(UUID id, long version) {
        Venue before = staff.requireKeeper(id);
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof Venue.Suspended suspended)) {
            throw wrongState(before);
        }
        Venue.Listed after = suspended.reopen();
        save("venue.reopen", before, after, List.of(VenueEvents.state(after, time.now())), null);
        return after;
    }

    /** Closes a venue for good: its openings are cancelled and its recognitions end with it. */
    Venue close(UUID id, long version, VenueRequest.Closing request) {
        Venue before = staff.requireKeeper(id);
        Versions.requireCurrent(version, before.version());
        Venue.Closing closing = checks.closing(request);
        if (!(before instanceof Venue.InRegister listed)) {
            throw wrongState(before);
        }
        Venue.Closed after = listed.close(closing);
        save("venue.close", before, after, VenueEvents.closed(after, time.now()), closing.reason());
        changes.fire(new VenueChange.Closed(after));
        return after;
    }

    /** A venue that stood before the platform, listed at once: for an import, whose actor was checked when it began. */
    public UUID standing(VenueProfile profile, String actor, LocalDate since) {
        return venues.named(profile.place(), profile.name()).map(Venue::id).orElseGet(() -> {
            VenueFile file = new VenueFile(Ids.next(), profile, actor, time.now(), since, List.of());
            Venue.Listed venue = new Venue.Listed(file, 1);
            venues.add(venue, VenueEvents.registered(venue, time.now()));
            record("venue.import", venue, null, Map.of());
            return venue.id();
        });
    }

    /** Shows what a venue holds now; one that has closed is left as it is. */
    public void wear(UUID id, List<VenueFile.Badge> badges) {
        Venue before = venues.lock(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        if (before instanceof Venue.InRegister listed && !before.file().badges().equals(badges)) {
            Venue.InRegister after = listed.wear(badges);
            venues.save(before, after, List.of(VenueEvents.state(after, time.now())));
        }
    }

    private void save(String action, Venue before, Venue after, List<OutgoingEvent> events, @Nullable String reason) {
        venues.save(before, after, events);
        record(action, after, reason, Map.of("before", VenueStatus.of(before).code()));
    }

    private void record(String action, Venue venue, @Nullable String reason, Map<String, ?> details) {
        audit.record(Act.of(action, "venue", venue.id())
                .version(venue.version())
                .at(venue.place())
                .because(reason)
                .with(details));
    }

    private static Refused wrongState(Venue found) {
        return new Refused(new VenueProblem.WrongState(VenueStatus.of(found)));
    }
}
