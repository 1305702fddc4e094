package org.kepu.content.item;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decided (审核意见).
 *
 * @param reviewer account that decided; stays in this service
 * @param reason a code of {@code rejection-reason}; absent where it was approved
 * @param words for the editors, in the reviewer's own words
 */
public record Decision(
        String reviewer, OffsetDateTime at, @Nullable String reason, String words) {}
