package org.kepu.volunteers.imports;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An import and how far it is.
 *
 * @param kind of a {@link RowImporter}
 * @param actor account that imports
 * @param place code of the place within which the rows must lie
 */
public record ImportJob(
        UUID id, String kind, String actor, String place, OffsetDateTime startedAt, int rows, int done, int refused) {

    /** Whether no row waits any more. */
    public boolean isFinished() {
        return done + refused == rows;
    }
}
