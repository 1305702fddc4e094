package org.kepu.security.narrow;

import java.time.OffsetDateTime;

/**
 * A narrow right in force.
 *
 * @param sub account that holds it
 * @param relation what the account may be
 * @param objectId to which thing
 * @param grantedBy account that gave it
 * @param grantedAt city time
 */
public record NarrowRight(String sub, Relation relation, String objectId, String grantedBy, OffsetDateTime grantedAt) {}
