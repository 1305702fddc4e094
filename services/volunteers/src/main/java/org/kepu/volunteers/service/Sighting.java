package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;

/**
 * Somebody was seen, by whatever means: what becomes a {@link Mark} once it is known of whom and of what.
 *
 * @param nonce made where it was seen
 * @param at when, city time
 * @param receivedAt when this service heard of it, city time
 * @param digest of what was sent
 */
record Sighting(
        UUID nonce,
        Side side,
        Evidence evidence,
        OffsetDateTime at,
        OffsetDateTime receivedAt,
        byte[] digest,
        Mark.Source source) {

    Mark of(UUID record) {
        return new Mark(nonce, record, side, evidence, at, receivedAt, digest, source);
    }
}
