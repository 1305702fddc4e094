package org.kepu.events.session;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an organiser sends to announce a session; {@link SessionDesk} checks it. */
public record SessionRequest(
        @Nullable String place,
        @Nullable String spot,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable Integer capacity,
        @Nullable List<WantedRequest> wanted) {

    /** Volunteers wanted in a role. */
    public record WantedRequest(
            @Nullable String role, @Nullable Integer count) {}

    /** Another spot, capacity or wish for volunteers; place and time stay. */
    public record Change(
            @Nullable String spot,
            @Nullable Integer capacity,
            @Nullable List<WantedRequest> wanted) {}

    /** Another time or place for a session, and why: a code of the vocabulary {@code cancellation-reason}. */
    public record Move(
            @Nullable String place,
            @Nullable String spot,
            @Nullable OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable String reason) {}

    /** Why a session will not happen: a code of the vocabulary {@code cancellation-reason}. */
    public record Cancellation(@Nullable String reason) {}
}
