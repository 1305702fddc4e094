package org.kepu.security.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail are asked for; what is absent does not narrow.
 *
 * @param aggregateType kind of thing
 * @param aggregateId one thing of that kind
 * @param actor one account
 * @param action one kind of deed
 * @param place entries at this place and everything it covers
 * @param from first moment, city time
 * @param before first moment that is too late, city time
 */
public record AuditFilter(
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String place,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime before) {

    /** Everything that was done to one thing. */
    public static AuditFilter of(String aggregateType, Object aggregateId) {
        return new AuditFilter(aggregateType, aggregateId.toString(), null, null, null, null, null);
    }

    /** Everything that was done at a place and below it. */
    public static AuditFilter at(String place) {
        return new AuditFilter(null, null, null, null, place, null, null);
    }
}
