package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.device.DeviceAsk;
import org.kepu.web.Checks;

/**
 * What a paired device asks for, signed; the {@code Idempotency-Key} is the nonce.
 *
 * @param device the device's id
 * @param readKey a key to be answered with: RSA-2048 for OAEP, SubjectPublicKeyInfo in base64
 * @param askedAt the device's clock, whole milliseconds
 * @param signature in base64url without padding
 */
public record DeviceAskRequest(
        @Nullable String device,
        @Nullable String readKey,
        @Nullable OffsetDateTime askedAt,
        @Nullable String signature) {

    /** The request, once it can be read. */
    DeviceAsk read(UUID nonce, String act) {
        Checks checks = new Checks();
        UUID id = checks.uuid("device", device);
        String key = checks.text("readKey", readKey, 1, 700);
        checks.check("readKey", isBase64(key), "not-text");
        checks.present("askedAt", askedAt);
        OffsetDateTime at = askedAt == null ? OffsetDateTime.MIN : askedAt;
        checks.check("askedAt", at.getNano() % 1_000_000 == 0, "not-a-moment");
        String signed = checks.text("signature", signature, 1, 400);
        checks.throwIfAny();
        return new DeviceAsk(nonce, id, act, key, at, signed);
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
