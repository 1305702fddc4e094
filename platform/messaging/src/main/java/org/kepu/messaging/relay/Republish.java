package org.kepu.messaging.relay;

import java.time.Instant;

/**
 * Sends events again: after a restore, after a lost broker, or after what made the broker refuse them is mended.
 *
 * <p>Ids and positions stay as they were, so order is kept, also before events that still wait, and repeats are harmless:
 * consumers know the ids.
 */
public interface Republish {

    /**
     * Puts every event sent at or after a moment of wall time back into the outbox.
     *
     * @return how many; limited by how long sent events are kept ({@code kepu.relay.keep-sent})
     */
    int from(Instant moment);

    /** How many events {@link #from} would put back: events, not sendings, so that each counts once. */
    int countFrom(Instant moment);

    /** From which moment on everything that was sent is still kept; an earlier one would leave a gap unseen. */
    Instant keptSince();

    /**
     * Lets the relay try parked events again, and those that wait behind them.
     *
     * @return how many were parked
     */
    int parked();
}
