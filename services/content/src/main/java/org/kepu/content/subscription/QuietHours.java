package org.kepu.content.subscription;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When somebody is not to be disturbed (免打扰时段), by the city's clock; the end is not part of it. Two equal times are no
 * quiet hours.
 *
 * @param from for instance 22:00
 * @param to for instance 07:00, the next day where it lies before {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** When a message that is ready at {@code moment} may be delivered: then, or when the quiet hours end. */
    public OffsetDateTime notBefore(OffsetDateTime moment, ZoneId city) {
        ZonedDateTime local = moment.atZoneSameInstant(city);
        LocalTime now = local.toLocalTime();
        if (!contains(now)) {
            return moment;
        }
        ZonedDateTime end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toOffsetDateTime();
    }

    private boolean contains(LocalTime now) {
        if (from.equals(to)) {
            return false;
        }
        if (from.isBefore(to)) {
            return !now.isBefore(from) && now.isBefore(to);
        }
        return !now.isBefore(from) || now.isBefore(to);
    }
}
