package org.kepu.metrics.rebuild;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One building of all figures from the topics (重建).
 *
 * @param status running, done, failed or cancelled
 * @param cause why: asked; forced, where what the topics lack may be lost; or version where newer code found older tables
 * @param total records there were when it began
 * @param done records read; more than {@code total} where others came meanwhile
 * @param passedOver records no figure can be made of: parked ones, and ones that cannot be read
 * @param reason why it failed: classes, SQL states and lines, or a sentence, without any value
 */
public record Rebuild(
        UUID id,
        String status,
        String cause,
        String requestedBy,
        OffsetDateTime requestedAt,
        long total,
        long done,
        long passedOver,
        @Nullable OffsetDateTime finishedAt,
        @Nullable String reason) {

    /** Its cause where it takes the place of the shown figures even if it lacks some of them. */
    static final String FORCED = "forced";

    boolean isForced() {
        return cause.equals(FORCED);
    }

    boolean isRunning() {
        return status.equals("running");
    }
}
