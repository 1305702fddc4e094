package org.kepu.events.attendance;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

/** What attendance tells the world: each record once, each correction as a signed difference. */
final class AttendanceEvents {

    private static final EventType RECORDED = EventType.fact("events", "attendance", "recorded");
    private static final EventType CORRECTED = EventType.fact("events", "attendance", "corrected");

    private AttendanceEvents() {}

    /** Somebody came, or so many heads of a group did. */
    record Recorded(
            UUID session,
            UUID activity,
            String mode,
            String evidence,
            boolean late,
            boolean toBeConfirmed,
            Fact fact) {}

    /** What was counted was wrong. */
    record Corrected(UUID session, String reason, Fact fact) {}

    static OutgoingEvent recorded(Attendance attendance, UUID activity) {
        Recorded data = new Recorded(
                attendance.session(),
                activity,
                attendance.mode().code(),
                attendance.evidence().code(),
                false,
                false,
                attendance.fact());
        return event(attendance.factId(), RECORDED, attendance, 1, attendance.at(), data);
    }

    static OutgoingEvent corrected(Attendance attendance, Correction correction) {
        Fact fact = attendance
                .fact()
                .heads(correction.difference().group(), correction.difference().personTimes())
                .correcting(attendance.factId());
        return event(
                correction.id(),
                CORRECTED,
                attendance,
                correction.version(),
                correction.at(),
                new Corrected(attendance.session(), correction.reason(), fact));
    }

    private static OutgoingEvent event(
            UUID id, EventType type, Attendance attendance, long version, OffsetDateTime at, Object data) {
        return new OutgoingEvent(
                id,
                type,
                attendance.id().toString(),
                version,
                at,
                attendance.fact().place(),
                data);
    }
}
