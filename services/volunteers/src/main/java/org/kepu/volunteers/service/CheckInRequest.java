package org.kepu.volunteers.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;

/**
 * What a phone sends: either the code as scanned, or the session and its six digits as typed.
 *
 * @param phone a random id the phone keeps, 8 to 64 characters; may be absent
 */
public record CheckInRequest(
        @Nullable String code,
        @Nullable String session,
        @Nullable String digits,
        @Nullable String phone) {

    Scan scan(IdempotencyKey nonce, Side side, String account) {
        Checks checks = new Checks();
        String device = checks.optionalText("phone", phone, 8, 64);
        Scan.Shown shown;
        if (code == null && digits != null) {
            UUID id = checks.uuid("session", session);
            shown = new Scan.Shown.Digits(id, checks.text("digits", digits, 6, 6));
        } else {
            shown = new Scan.Shown.Code(checks.text("code", code, 1, 200));
        }
        checks.throwIfAny();
        return new Scan(nonce.value(), side, account, shown, device);
    }
}
