package org.kepu.operations;

import org.jspecify.annotations.Nullable;

/** What is asked of parked events. */
public final class ParkedEventRequest {

    private ParkedEventRequest() {}

    /**
     * To handle whatever waits of one consumer.
     *
     * @param consumer name of the handler, such as {@code venues.campaigns}
     */
    public record Replay(@Nullable String consumer) {}

    /**
     * To give one up.
     *
     * @param reason why, 1 to 300 characters, kept encrypted in the audit trail
     */
    public record Discard(@Nullable String reason) {}
}
