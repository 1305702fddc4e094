package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;

/**
 * One piece of evidence of a presence (证据), never changed. The first of its side fixes the time for good.
 *
 * @param nonce made where it was scanned; repeating it repeats the answer
 * @param record id of the service record it belongs to
 * @param at when it happened, city time
 * @param receivedAt when this service heard of it, city time
 * @param digest of what was sent, so that a reused nonce is told from a repetition
 * @param source where it came from
 */
record Mark(
        UUID nonce,
        UUID record,
        Side side,
        Evidence evidence,
        OffsetDateTime at,
        OffsetDateTime receivedAt,
        byte[] digest,
        Source source) {

    /**
     * Where a mark came from; what does not apply is null.
     *
     * @param step the step of its rotating code
     * @param phone a random id the volunteer's phone keeps, for "a second account on one device" (R1)
     * @param staffDevice the paired device that scanned
     * @param actor account of the staff who scanned, called the roll or filled in
     * @param skewSeconds how far the device's clock ran ahead
     */
    record Source(
            @Nullable Long step,
            @Nullable String phone,
            @Nullable UUID staffDevice,
            @Nullable String actor,
            @Nullable Long skewSeconds) {

        static Source ofCode(@Nullable Long step, @Nullable String phone) {
            return new Source(step, phone, null, null, null);
        }
    }

    /** Whether this is the repetition of a call: the same nonce with the same content. */
    boolean repeats(UUID otherNonce, byte[] otherDigest) {
        return nonce.equals(otherNonce) && Arrays.equals(digest, otherDigest);
    }

    /** Whether the evidence was kept on a device and sent later. */
    boolean isLate() {
        return evidence == Evidence.LATE_CODE
                || evidence == Evidence.OFFLINE_STAFF_SCAN
                || evidence == Evidence.REVOKED_DEVICE_SCAN;
    }
}
