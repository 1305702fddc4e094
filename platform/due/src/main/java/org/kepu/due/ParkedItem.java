package org.kepu.due;

import java.time.OffsetDateTime;

/**
 * Work that failed as often as it may and waits for somebody (搁置事项). Times are city time.
 *
 * @param kind what is to be done
 * @param key for what
 * @param dueAt when it was to be done
 * @param parkedAt when it failed for the last time
 * @param attempts how often it was tried
 * @param lastError what went wrong, without any value
 */
public record ParkedItem(
        String kind, String key, OffsetDateTime dueAt, OffsetDateTime parkedAt, int attempts, String lastError) {}
