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

    /** Another time or place for a session. */
    public record Move(
            @Nullable String place,
            @Nullable String spot,
            @Nullable OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable String reason) {}

    /** Why a session will not happen. */
    public record Cancellation(@Nullable String reason) {}
}
