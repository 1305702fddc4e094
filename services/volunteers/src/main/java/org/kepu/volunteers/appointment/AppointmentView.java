package org.kepu.volunteers.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as shown to operators of its place.
 *
 * @param active whether it is in force today
 * @param name masked in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentView(
        UUID id,
        long version,
        String status,
        boolean active,
        String role,
        String place,
        @Nullable UUID person,
        String name,
        @Nullable String phone,
        @Nullable String mainJob,
        boolean subsidy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    /** One, with name and phone: operators of the place keep this list by office. */
    static AppointmentView of(Appointment appointment, LocalDate today) {
        Holder holder = appointment.naming().holder();
        return view(appointment, today, holder.name(), holder.phone());
    }

    /** In a list, with the name masked and without the phone. */
    static AppointmentView listed(Appointment appointment, LocalDate today) {
        String name = appointment.naming().holder().name();
        return view(appointment, today, name.substring(0, name.offsetByCodePoints(0, 1)) + "**", null);
    }

    private static AppointmentView view(Appointment appointment, LocalDate today, String name, @Nullable String phone) {
        Appointment.Naming naming = appointment.naming();
        Appointment.@Nullable Ended ended = appointment instanceof Appointment.Ended it ? it : null;
        return new AppointmentView(
                naming.id(),
                appointment.version(),
                AppointmentStatus.of(appointment).code(),
                appointment instanceof Appointment.Confirmed && naming.term().holds(today),
                naming.role(),
                naming.place(),
                naming.holder().person(),
                name,
                phone,
                naming.holder().mainJob(),
                naming.holder().subsidy(),
                naming.term().from(),
                naming.term().to(),
                ended == null ? null : ended.on(),
                ended == null ? null : ended.reason());
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return "AppointmentView[" + id + "]";
    }
}
