package org.kepu.volunteers.appointment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Holding;

/**
 * What appointments tell the world: the whole interval as of this version, so that coverage is computed from intervals on
 * the day asked and a place with two still counts once. Never who it is.
 */
final class AppointmentEvents {

    private static final EventType APPOINTED = EventType.fact("volunteers", "appointment", "appointed");
    private static final EventType ENDED = EventType.fact("volunteers", "appointment", "ended");
    private static final EventType LAPSED = EventType.fact("volunteers", "appointment", "lapsed");

    private AppointmentEvents() {}

    /** Somebody holds a role, or no longer. */
    record Held(String role, String place, @Nullable String reason, Holding holding) {}

    static OutgoingEvent appointed(Appointment.Confirmed appointment, OffsetDateTime now) {
        return event(APPOINTED, appointment, null, null, now);
    }

    static OutgoingEvent ended(Appointment.Ended appointment, OffsetDateTime now) {
        return event(ENDED, appointment, appointment.on(), appointment.reason(), now);
    }

    static OutgoingEvent lapsed(Appointment.Lapsed appointment, OffsetDateTime now) {
        return event(LAPSED, appointment, null, null, now);
    }

    private static OutgoingEvent event(
            EventType type,
            Appointment appointment,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            OffsetDateTime now) {
        Appointment.Naming naming = appointment.naming();
        Term term = naming.term();
        Holding holding = new Holding(
                naming.id(),
                "appointment",
                naming.role(),
                null,
                naming.place(),
                naming.place(),
                term.from(),
                term.from(),
                term.to(),
                endedOn,
                endReason);
        Held data = new Held(naming.role(), naming.place(), endReason, holding);
        return OutgoingEvent.of(type, naming.id().toString(), appointment.version(), now, naming.place(), data);
    }
}
