package org.kepu.volunteers.signup;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.volunteers.shift.ShiftChange;
import org.kepu.volunteers.shift.ShiftPlan;
import org.kepu.volunteers.shift.Shifts;

/**
 * What becomes of sign-ups when their shift is moved or called off: they move with it or end, in the transaction that moved
 * it, and everybody is told once. A move onto another shift of the same person leaves that sign-up in conflict, because the
 * database allows no overlap: the person decides.
 */
@ApplicationScoped
class ShiftReaction {

    private static final String MOVE = """
            update sign_up u
            set during = tstzrange(?, ?), version = u.version + 1,
                status = case when u.status = 'signed-up' and exists (
                    select 1 from sign_up o
                    where o.person_id = u.person_id and o.id <> u.id and o.status = 'signed-up'
                      and o.during && tstzrange(?, ?)) then 'conflict' else u.status end
            from person p
            where p.id = u.person_id and u.shift_id = ? and u.status in ('signed-up', 'conflict')
            returning u.id, u.shift_id, u.session_id, u.person_id, u.status, u.version, u.signed_up_at, u.signed_up_by,
                      u.event_id, p.ref""";

    /**
     * Waits for check-ins that are being written and keeps others out. A statement of its own, so that the next one sees
     * what was written meanwhile.
     */
    private static final String HOLD = """
            select 1 from sign_up where shift_id = ? and status in ('signed-up', 'conflict')
            order by id for no key update""";

    /** Whoever has checked in stays signed up: the presence stands, and is closed like any other. */
    private static final String CALL_OFF = """
            update sign_up u
            set status = 'cancelled', ended_at = ?, version = u.version + 1
            from person p
            where p.id = u.person_id and u.shift_id = ? and u.status in ('signed-up', 'conflict')
              and not exists (select 1 from service_mark m where m.session_id = u.session_id and m.person_id = u.person_id)
            returning u.id, u.shift_id, u.session_id, u.person_id, u.status, u.version, u.signed_up_at, u.signed_up_by,
                      u.event_id, p.ref""";

    private final AgroalDataSource database;
    private final Shifts shifts;
    private final Outbox outbox;
    private final Notices notices;
    private final CityTime time;

    ShiftReaction(AgroalDataSource database, Shifts shifts, Outbox outbox, Notices notices, CityTime time) {
        this.database = database;
        this.shifts = shifts;
        this.outbox = outbox;
        this.notices = notices;
        this.time = time;
    }

    /** A sign-up that has just changed, and whose it is. */
    private record Changed(SignUp.Ticket ticket, String status, long version, String ref) {}

    void react(@Observes ShiftChange change) {
        switch (change) {
            case ShiftChange.Opened ignored -> {}
            case ShiftChange.Moved moved -> move(moved);
            case ShiftChange.CalledOff calledOff -> callOff(calledOff);
        }
    }

    private void move(ShiftChange.Moved moved) {
        ShiftPlan plan = moved.shift().plan();
        OffsetDateTime from = plan.rules().startsAt();
        OffsetDateTime to = plan.rules().endsAt();
        for (Changed each : change(MOVE, from, to, from, to, plan.id())) {
            String template = each.status().equals(SignUpStatus.CONFLICT.code()) ? "shift-conflict" : "shift-moved";
            tell(each, plan, template, moved.sessionVersion());
        }
    }

    private void callOff(ShiftChange.CalledOff calledOff) {
        ShiftPlan plan = calledOff.shift().plan();
        OffsetDateTime now = time.now();
        List<OutgoingEvent> events = new ArrayList<>();
        hold(plan.id());
        for (Changed each : change(CALL_OFF, now, plan.id())) {
            SignUp cancelled = new SignUp.Cancelled(each.ticket(), new SignUp.End(now, null), each.version());
            events.add(SignUpEvents.withdrawn(cancelled, plan, each.ref(), "session-cancelled", time));
            tell(each, plan, "shift-cancelled", calledOff.sessionVersion());
        }
        outbox.append(events);
        shifts.recount(plan.id());
    }

    private void tell(Changed each, ShiftPlan plan, String template, long sessionVersion) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("signUpId", each.ticket().id());
        parameters.put("sessionId", plan.sessionId());
        parameters.put("roleCode", plan.role());
        parameters.put("startsAt", plan.rules().startsAt());
        parameters.put("endsAt", plan.rules().endsAt());
        parameters.put("place", plan.place());
        notices.request(new Notices.Notice(
                each.ref(), template, parameters, template + ":" + each.ticket().id() + ":" + sessionVersion));
    }

    private void hold(UUID shift) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HOLD)) {
            select.setObject(1, shift);
            select.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("sign-ups could not be held while their shift is called off", e);
        }
    }

    private List<Changed> change(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            List<Changed> changed = new ArrayList<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    changed.add(changed(row));
                }
            }
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException("sign-ups could not follow their shift", e);
        }
    }

    private Changed changed(ResultSet row) throws SQLException {
        SignUp.Ticket ticket = new SignUp.Ticket(
                row.getObject("id", UUID.class),
                row.getObject("shift_id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("person_id", UUID.class),
                time.inCity(row.getObject("signed_up_at", OffsetDateTime.class)),
                row.getString("signed_up_by"),
                row.getObject("event_id", UUID.class));
        return new Changed(ticket, row.getString("status"), row.getLong("version"), row.getString("ref"));
    }
}
