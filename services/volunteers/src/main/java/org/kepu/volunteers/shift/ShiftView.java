package org.kepu.volunteers.shift;

import java.time.OffsetDateTime;

/** A shift as shown. */
public record ShiftView(
        String id,
        long version,
        String sessionId,
        String role,
        String status,
        String kind,
        String title,
        String place,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        OffsetDateTime opensAt,
        OffsetDateTime closesAt,
        int capacity,
        int taken) {

    static ShiftView of(Shift shift) {
        ShiftPlan plan = shift.plan();
        return new ShiftView(
                plan.id().toString(),
                shift.version(),
                plan.sessionId().toString(),
                plan.role(),
                ShiftStatus.of(shift).code(),
                plan.kind(),
                plan.title(),
                plan.place(),
                plan.rules().startsAt(),
                plan.rules().endsAt(),
                plan.rules().opensAt(),
                plan.rules().closesAt(),
                plan.capacity(),
                shift.taken());
    }
}
