package org.kepu.messaging.documents;

import org.jspecify.annotations.Nullable;

/** What became of a write. */
public sealed interface Saved<D extends Record> {

    /** Written, with its events, its audit and its answer. */
    record Done<D extends Record>(Stored<D> now) implements Saved<D> {}

    /**
     * Somebody else was faster; nothing was written.
     *
     * @param present what stands there, or null where it has ended or never was
     */
    record Lost<D extends Record>(@Nullable Stored<D> present) implements Saved<D> {}
}
