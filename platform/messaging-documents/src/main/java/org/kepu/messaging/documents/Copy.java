package org.kepu.messaging.documents;

import org.jspecify.annotations.Nullable;

/**
 * The state of a thing another service owns, as of one version.
 *
 * @param id of the thing
 * @param sourceVersion its version there; an older one never replaces a newer
 * @param data what is kept of it, or null where it has ended
 */
public record Copy<D extends Record>(
        String id, long sourceVersion, @Nullable D data) {}
