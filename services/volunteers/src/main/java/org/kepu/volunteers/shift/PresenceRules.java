package org.kepu.volunteers.shift;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.kepu.presence.SessionWindow;

/**
 * When presence at a shift is taken and what of it counts (签到时间窗, R5), in city time.
 *
 * @param startsAt planned start: nothing before it is credited
 * @param endsAt planned end
 * @param opensAt from when a check-in is taken
 * @param closesAt until when a check-out is taken; then a forgotten one is closed
 * @param grace time after the planned end that still counts
 * @param missingCheckOut what a forgotten check-out is worth
 */
public record PresenceRules(
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        OffsetDateTime opensAt,
        OffsetDateTime closesAt,
        Duration grace,
        MissingCheckOut missingCheckOut) {

    public PresenceRules {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("endsAt must lie after startsAt, was " + startsAt + " to " + endsAt);
        }
        if (opensAt.isAfter(startsAt) || closesAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("opensAt to closesAt must hold the shift");
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace must not be negative, was " + grace);
        }
    }

    /** When a check-in is taken: from the opening to the planned end, both included. */
    public SessionWindow ofCheckIn() {
        return new SessionWindow(opensAt.toInstant(), endsAt.toInstant());
    }

    /** When a check-out is taken: from the opening to the close, both included. */
    public SessionWindow ofCheckOut() {
        return new SessionWindow(opensAt.toInstant(), closesAt.toInstant());
    }

    /** Whole minutes that count of a presence, rounded down once: never before the start, never beyond the grace. */
    public int creditedMinutes(OffsetDateTime in, OffsetDateTime out) {
        OffsetDateTime from = in.isBefore(startsAt) ? startsAt : in;
        OffsetDateTime last = endsAt.plus(grace);
        OffsetDateTime until = out.isAfter(last) ? last : out;
        return (int) Math.max(0, Duration.between(from, until).toMinutes());
    }

    /** Minutes of a presence whose check-out was forgotten. */
    public int minutesWithoutCheckOut(OffsetDateTime in) {
        return switch (missingCheckOut) {
            case PLANNED_END -> creditedMinutes(in, endsAt);
            case ZERO -> 0;
        };
    }
}
