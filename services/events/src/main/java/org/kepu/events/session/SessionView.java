package org.kepu.events.session;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as shown. */
public record SessionView(
        String id,
        long version,
        String activityId,
        String status,
        String place,
        String spot,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        @Nullable Integer capacity,
        List<Wanted> wanted,
        @Nullable String reason,
        @Nullable String request) {

    static SessionView of(Session session) {
        Announcement announced = session.announcement();
        return new SessionView(
                announced.id().toString(),
                session.version(),
                announced.activityId().toString(),
                SessionStatus.of(session).code(),
                announced.place(),
                announced.spot(),
                announced.window().startsAt(),
                announced.window().endsAt(),
                announced.capacity(),
                announced.wanted(),
                session instanceof Session.Cancelled cancelled ? cancelled.reason() : null,
                announced.request() == null ? null : announced.request().toString());
    }
}
