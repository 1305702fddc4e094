package org.kepu.imports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is: waiting for its turn, running, or finished.
 *
 * @param kind of a {@link RowImporter}
 * @param actor account that imports
 * @param place code of the place within which the rows must lie
 * @param startedAt city time at which the file was taken
 * @param finishedAt city time at which the last row had its answer
 * @param rows of the file, the header not counted
 * @param done rows taken over
 * @param refused rows that were wrong
 */
public record ImportJob(
        UUID id,
        String kind,
        String actor,
        String place,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        int rows,
        int done,
        int refused) {

    public ImportJob {
        if (done + refused > rows) {
            throw new IllegalArgumentException(
                    "done and refused must be at most " + rows + ", were " + done + " and " + refused);
        }
    }

    /** Whether every row has its answer. */
    public boolean isFinished() {
        return finishedAt != null;
    }
}
