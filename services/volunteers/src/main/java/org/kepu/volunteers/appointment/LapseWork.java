package org.kepu.volunteers.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;
import org.kepu.due.DueWork;

/** Marks an appointment whose last day has passed (任期届满). It only informs: coverage follows from the interval itself. */
@ApplicationScoped
class LapseWork implements DueHandler {

    private static final String KIND = "appointment-lapse";

    private final Appointments appointments;
    private final DueWork due;
    private final CityTime time;

    LapseWork(Appointments appointments, DueWork due, CityTime time) {
        this.appointments = appointments;
        this.due = due;
        this.time = time;
    }

    /** Plans the lapse of an appointment that has a last day. */
    void plan(Appointment.Confirmed appointment) {
        LocalDate last = appointment.naming().term().to();
        if (last == null) {
            forget(appointment.id());
        } else {
            due.schedule(
                    KIND,
                    appointment.id().toString(),
                    last.plusDays(1).atStartOfDay(time.getZone()).toOffsetDateTime(),
                    Map.of());
        }
    }

    /** Nothing is to lapse any more. */
    void forget(UUID id) {
        due.cancel(KIND, id.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        Appointment before = appointments.read(UUID.fromString(item.key())).orElseThrow();
        if (before instanceof Appointment.Confirmed confirmed) {
            Appointment.Lapsed after = confirmed.lapse();
            appointments.save(before, after, List.of(AppointmentEvents.lapsed(after, time.now())));
        }
    }
}
