package org.kepu.presence.device;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A scan as a staff device signed it when it was made.
 *
 * @param nonce made with the scan; the Idempotency-Key of this scan
 * @param device the device's id
 * @param session the session or shift it was made for
 * @param act what it records, a slug such as {@code in} or {@code out}
 * @param subject the text scanned (a card, a booking code), 1 to 400 characters without line breaks
 * @param scannedAt the device's clock at the scan, whole milliseconds
 * @param signature RSASSA-PKCS1-v1_5 with SHA-256 over {@link #content()}, base64url without padding
 */
public record SignedScan(
        UUID nonce, UUID device, UUID session, String act, String subject, OffsetDateTime scannedAt, String signature) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final String FORM = "kepu-scan-1";

    public SignedScan {
        if (!SLUG.matcher(act).matches()) {
            throw new IllegalArgumentException("act must be a slug of at most 32 characters");
        }
        if (subject.isEmpty() || subject.length() > 400 || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("subject must be 1 to 400 characters without control characters");
        }
        if (scannedAt.getNano() % 1_000_000 != 0) {
            throw new IllegalArgumentException("scannedAt must be whole milliseconds, was " + scannedAt);
        }
    }

    /**
     * The bytes signed: UTF-8 of seven lines joined by a line feed, without one at the end: {@code kepu-scan-1}, device,
     * nonce, session (ids in lower case with hyphens), act, subject, milliseconds since 1970 of {@code scannedAt}.
     */
    public byte[] content() {
        return String.join(
                        "\n",
                        FORM,
                        device.toString(),
                        nonce.toString(),
                        session.toString(),
                        act,
                        subject,
                        Long.toString(scannedAt.toInstant().toEpochMilli()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The signature's bytes; none where it is not base64url, which no key has signed. */
    byte[] signatureBytes() {
        try {
            return Base64.getUrlDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
