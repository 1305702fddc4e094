package org.kepu.volunteers.appointment;

import java.util.Locale;

/** The name of an appointment's state, as stored and shown. */
public enum AppointmentStatus {
    NAMED,
    CONFIRMED,
    ENDED,
    LAPSED,
    REFUSED;

    /** The code in the database and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AppointmentStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state an appointment is in. */
    public static AppointmentStatus of(Appointment appointment) {
        return switch (appointment) {
            case Appointment.Named ignored -> NAMED;
            case Appointment.Confirmed ignored -> CONFIRMED;
            case Appointment.Ended ignored -> ENDED;
            case Appointment.Lapsed ignored -> LAPSED;
            case Appointment.Refused ignored -> REFUSED;
        };
    }
}
