package org.kepu.volunteers.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.security.places.Places;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/**
 * What villages and townships do with appointments: name, confirm, change, end. One transaction each, each audited. A lapse
 * is due work. Domain P6.
 */
@ApplicationScoped
@Transactional
public class AppointmentDesk {

    private final Appointments appointments;
    private final AppointmentChecks checks;
    private final LapseWork lapses;
    private final Caller caller;
    private final Places places;
    private final CityTime time;
    private final Audit audit;

    AppointmentDesk(
            Appointments appointments,
            AppointmentChecks checks,
            LapseWork lapses,
            Caller caller,
            Places places,
            CityTime time,
            Audit audit) {
        this.appointments = appointments;
        this.checks = checks;
        this.lapses = lapses;
        this.caller = caller;
        this.places = places;
        this.time = time;
        this.audit = audit;
    }

    /** Names somebody for a place of the caller's. */
    Appointment name(AppointmentRequest request) {
        AppointmentChecks.Wanted wanted = checks.wanted(request);
        caller.requireGrant(Role.OPERATOR, wanted.place());
        Appointment.Named named = new Appointment.Named(naming(wanted, caller.sub()), 1);
        appointments.add(named, List.of());
        audit.record(act("appointment.name", named));
        return named;
    }

    /** Names and confirms at once, in the name of somebody whose level is above; for imports. */
    Appointment.Confirmed enter(AppointmentChecks.Wanted wanted, String actor) {
        OffsetDateTime now = time.now();
        Appointment.Confirmed confirmed =
                new Appointment.Named(naming(wanted, actor), 1).confirm(new Appointment.Decision(actor, now));
        appointments.add(confirmed, List.of(AppointmentEvents.appointed(confirmed, now)));
        lapses.plan(confirmed);
        return confirmed;
    }

    /** Confirms what the level below named. */
    Appointment confirm(UUID id, long version) {
        Appointment before = ofLevelAbove(id, version);
        if (!(before instanceof Appointment.Named named)) {
            throw wrongState(before);
        }
        OffsetDateTime now = time.now();
        Appointment.Confirmed after = named.confirm(new Appointment.Decision(caller.sub(), now));
        appointments.save(before, after, List.of(AppointmentEvents.appointed(after, now)));
        lapses.plan(after);
        audit.record(act("appointment.confirm", after));
        return after;
    }

    /** Does not confirm what the level below named. */
    Appointment refuse(UUID id, long version, String words) {
        Appointment before = ofLevelAbove(id, version);
        if (!(before instanceof Appointment.Named named)) {
            throw wrongState(before);
        }
        Appointment after = named.refuse(new Appointment.Decision(caller.sub(), time.now()));
        appointments.save(before, after, List.of());
        audit.record(act("appointment.refuse", after).because(words));
        return after;
    }

    /** Changes particulars or the last day of what is in force. */
    Appointment change(UUID id, long version, AppointmentRequest.Change change) {
        Appointment before = find(id);
        AppointmentChecks.Changed changed = checks.changed(before.naming(), change);
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof Appointment.Confirmed confirmed)) {
            throw wrongState(before);
        }
        Appointment.Confirmed after = confirmed.change(changed.holder(), changed.term());
        appointments.save(before, after, List.of(AppointmentEvents.appointed(after, time.now())));
        lapses.plan(after);
        audit.record(act("appointment.change", after));
        return after;
    }

    /** Ends what is in force; coverage falls with the day named. */
    Appointment end(UUID id, long version, @Nullable LocalDate endedOn, String reason) {
        Appointment before = mine(id, version);
        if (!(before instanceof Appointment.Confirmed confirmed)) {
            throw wrongState(before);
        }
        LocalDate on = endedOn == null ? time.today() : endedOn;
        Term term = before.naming().term();
        LocalDate last = term.to();
        if (on.isBefore(term.from()) || (last != null && on.isAfter(last))) {
            throw new Refused(new AppointmentProblem.EndOutsideTerm());
        }
        Appointment.Ended after = confirmed.end(on, reason);
        appointments.save(before, after, List.of(AppointmentEvents.ended(after, time.now())));
        lapses.forget(id);
        audit.record(act("appointment.end", after));
        return after;
    }

    /** An appointment at a place of the caller's. */
    Appointment find(UUID id) {
        return appointments
                .read(id)
                .filter(found -> caller.has(Role.OPERATOR, found.naming().place()))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }

    /** Every appointment of a volunteer, for a copy of his data. */
    public List<AppointmentView> ofPerson(UUID person) {
        return appointments.ofPerson(person).stream()
                .map(appointment -> AppointmentView.of(appointment, time.today()))
                .toList();
    }

    /** The appointments at a place of the caller's and below it. */
    Page<Appointment> list(
            String place, @Nullable String role, @Nullable String status, @Nullable String cursor, int limit) {
        caller.requireGrant(Role.OPERATOR, place);
        return appointments.page(places.within(place), role, status, Cursor.decode(cursor, 1), limit);
    }

    private Appointment.Naming naming(AppointmentChecks.Wanted wanted, String by) {
        return new Appointment.Naming(
                Ids.next(), wanted.role(), wanted.place(), wanted.holder(), wanted.term(), by, time.now());
    }

    private Appointment mine(UUID id, long version) {
        Appointment appointment = find(id);
        Versions.requireCurrent(version, appointment.version());
        return appointment;
    }

    private Appointment ofLevelAbove(UUID id, long version) {
        Appointment appointment = mine(id, version);
        String place = appointment.naming().place();
        boolean above = caller.scopes(Set.of(Role.OPERATOR)).stream()
                .anyMatch(scope -> !scope.equals(place) && places.covers(scope, place));
        if (!above) {
            throw new Refused(new AppointmentProblem.LevelAboveNeeded());
        }
        return appointment;
    }

    private static Act act(String action, Appointment appointment) {
        return Act.of(action, "appointment", appointment.id())
                .version(appointment.version())
                .at(appointment.naming().place());
    }

    private static Refused wrongState(Appointment found) {
        return new Refused(new AppointmentProblem.WrongState(AppointmentStatus.of(found)));
    }
}
