package org.kepu.messaging.intake;

/**
 * A handler that keeps a copy of what another service says: {@code upsert … where excluded.source_version >
 * t.source_version}. It is idempotent and tells nobody anything, so it can be built again.
 *
 * <p>To build it again, raise {@link #version()} and the channel's group id with it: the new group reads from the
 * beginning, and the first batch finds the tables emptied.
 */
public interface Projection extends EventHandler {

    /** The version of its tables, from 1; a higher one than the stored one calls {@link #reset()} before reading. */
    @Override
    int version();

    /** Empties its tables, in the transaction of the first batch of a new version. */
    void reset();
}
