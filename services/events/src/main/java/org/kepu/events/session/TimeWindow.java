package org.kepu.events.session;

import java.time.OffsetDateTime;

/** From when to when, in city time; the end is not part of it. */
public record TimeWindow(OffsetDateTime startsAt, OffsetDateTime endsAt) {

    public TimeWindow {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("endsAt must lie after startsAt, was " + startsAt + " to " + endsAt);
        }
    }
}
