package org.kepu.imports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as shown: a person sees how far it is.
 *
 * @param place code of the place within which the rows must lie
 * @param rows of the file
 * @param done rows taken over
 * @param refused rows that were wrong; the report names each
 */
public record ImportView(
        UUID id,
        String kind,
        String place,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        int rows,
        int done,
        int refused,
        boolean finished) {

    static ImportView of(ImportJob job) {
        return new ImportView(
                job.id(),
                job.kind(),
                job.place(),
                job.startedAt(),
                job.finishedAt(),
                job.rows(),
                job.done(),
                job.refused(),
                job.isFinished());
    }
}
