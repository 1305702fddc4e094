package org.kepu.volunteers.appointment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a village sends to name somebody; {@link AppointmentChecks} checks it. */
public record AppointmentRequest(
        @Nullable String role,
        @Nullable String place,
        @Nullable String person,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mainJob,
        @Nullable Boolean subsidy,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Other particulars or another term of an appointment in force. */
    public record Change(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String mainJob,
            @Nullable Boolean subsidy,
            @Nullable LocalDate validTo) {

        /** Without what is personal. */
        @Override
        public String toString() {
            return "Change[" + validTo + "]";
        }
    }

    /** First day no longer held, and a code of {@code ending-reason}. */
    public record End(@Nullable LocalDate endedOn, @Nullable String reason) {}

    /** Without what is personal. */
    @Override
    public String toString() {
        return "AppointmentRequest[" + role + ", " + place + "]";
    }
}
