package org.kepu.security.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail, readable.
 *
 * @param id of the entry
 * @param at city time at which it happened
 * @param actor account that did it, or {@code system:<service>}
 * @param action what was done, {@code opening.cancel}
 * @param aggregateType kind of the thing it was done to
 * @param aggregateId the thing
 * @param aggregateVersion version of the thing after it
 * @param place code of the place it belongs to
 * @param reason why, in the actor's words
 * @param details what else is kept, as it was written
 */
public record AuditEntry(
        UUID id,
        OffsetDateTime at,
        String actor,
        String action,
        String aggregateType,
        String aggregateId,
        @Nullable Long aggregateVersion,
        @Nullable String place,
        @Nullable String reason,
        @Nullable JsonNode details) {}
