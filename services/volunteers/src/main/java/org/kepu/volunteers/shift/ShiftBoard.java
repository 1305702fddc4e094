package org.kepu.volunteers.shift;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.volunteers.VolunteersConfig;

/**
 * Keeps the shifts as the sessions say: one per session and role, moved and cancelled with the session. Version decides,
 * so hearing a session again changes nothing and tells nobody anything.
 */
@ApplicationScoped
public class ShiftBoard {

    private final Shifts shifts;
    private final VolunteersConfig config;
    private final Event<ShiftChange> changes;

    ShiftBoard(Shifts shifts, VolunteersConfig config, Event<ShiftChange> changes) {
        this.shifts = shifts;
        this.config = config;
        this.changes = changes;
    }

    /** Takes over what a session wants now, in the current transaction. */
    public void hear(JsonNode state, long version) {
        AnnouncedSession session = AnnouncedSession.of(state, config.checkIn());
        if (!shifts.hear(session.id(), version)) {
            return;
        }
        Map<String, AnnouncedSession.Wanted> wanted = new HashMap<>();
        session.wanted().forEach(role -> wanted.put(role.role(), role));
        for (Shift shift : shifts.lock(session.id())) {
            AnnouncedSession.Wanted role = wanted.remove(shift.plan().role());
            change(shift, session, role == null ? List.of() : List.of(role), version);
        }
        if (session.status() == AnnouncedSession.Status.TO_COME) {
            session.wanted().stream()
                    .filter(role -> wanted.containsKey(role.role()))
                    .forEach(role -> add(session.newPlan(role)));
        }
    }

    private void add(ShiftPlan plan) {
        Shift.Open shift = new Shift.Open(plan, 0, 1);
        shifts.add(shift);
        changes.fire(new ShiftChange.Opened(shift));
    }

    private void change(Shift shift, AnnouncedSession session, List<AnnouncedSession.Wanted> role, long version) {
        boolean stillWanted = !role.isEmpty() && session.status() != AnnouncedSession.Status.CANCELLED;
        switch (shift) {
            case Shift.Open open
            when !stillWanted -> {
                Shift.Cancelled cancelled = open.cancel();
                shifts.save(open, cancelled);
                changes.fire(new ShiftChange.CalledOff(cancelled, version));
            }
            case Shift.Open open
            when session.status() == AnnouncedSession.Status.HELD -> shifts.save(open, open.hold());
            case Shift.Open open -> replan(open, session.plan(open.id(), role.getFirst()), version);
            case Shift.Cancelled cancelled
            when stillWanted && session.status() == AnnouncedSession.Status.TO_COME -> {
                Shift.Open reopened = cancelled.reopen(session.plan(cancelled.id(), role.getFirst()));
                shifts.save(cancelled, reopened);
                changes.fire(new ShiftChange.Opened(reopened));
            }
            case Shift.Cancelled ignored -> {}
            case Shift.Held ignored -> {}
        }
    }

    private void replan(Shift.Open open, ShiftPlan next, long version) {
        if (next.equals(open.plan())) {
            return;
        }
        Shift.Open replanned = open.plan(next);
        shifts.save(open, replanned);
        if (open.plan().isMovedBy(next)) {
            changes.fire(new ShiftChange.Moved(open.plan(), replanned, version));
        } else if (!open.plan().rules().equals(next.rules())) {
            changes.fire(new ShiftChange.Opened(replanned));
        }
    }
}
