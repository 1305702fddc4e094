package org.kepu.volunteers.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.evidence.EvidenceHalf.Side;

/**
 * What a volunteer's phone sends when it scans, or when somebody types the six digits.
 *
 * @param nonce made by the phone; repeating it repeats the answer
 * @param account of the volunteer
 * @param phone a random id the phone keeps
 */
record Scan(
        UUID nonce,
        Side side,
        String account,
        Shown shown,
        @Nullable String phone) {

    /** What was on the screen or on paper. */
    sealed interface Shown {
        /** The code in the picture. */
        record Code(String text) implements Shown {}

        /** The six digits beside it, at a session the person chose. */
        record Digits(UUID session, String digits) implements Shown {}
    }

    /** What the nonce stands for. */
    byte[] digest() {
        return switch (shown) {
            case Shown.Code(String text) -> Digest.of(side.code(), text, phone);
            case Shown.Digits(UUID session, String digits) -> Digest.of(side.code(), session.toString(), digits, phone);
        };
    }
}
