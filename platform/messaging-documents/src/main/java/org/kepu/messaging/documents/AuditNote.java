package org.kepu.messaging.documents;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to an aggregate (审计记录), written with the deed.
 *
 * @param id of the note
 * @param at city time at which it was done
 * @param actor account that did it, or {@code system:<service>}
 * @param action what was done, {@code item.approve}
 * @param place code of the place it belongs to
 * @param reason why, as it is to be kept: sealed by the caller
 * @param details what else is kept, sealed by the caller
 */
public record AuditNote(
        UUID id,
        OffsetDateTime at,
        String actor,
        String action,
        @Nullable String place,
        @Nullable String reason,
        @Nullable String details) {}
