package org.kepu.presence.device;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a paired device asks for in its own name (设备请求): signed with its key, so that nobody need be signed in on it, and
 * answered so that it alone can read it.
 *
 * @param nonce made with the request
 * @param device the device's id
 * @param act what it asks for, a slug such as {@code snapshot}
 * @param readKey a public key the device made to be answered with: RSA-2048 for OAEP, SubjectPublicKeyInfo in base64
 * @param askedAt the device's clock, whole milliseconds; it decides nothing, a device's clock may be wrong
 * @param signature RSASSA-PKCS1-v1_5 with SHA-256 over {@link #content()}, base64url without padding
 */
public record DeviceAsk(UUID nonce, UUID device, String act, String readKey, OffsetDateTime askedAt, String signature) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{1,700}={0,2}");
    private static final String FORM = "kepu-ask-1";

    public DeviceAsk {
        if (!SLUG.matcher(act).matches()) {
            throw new IllegalArgumentException("act must be a slug of at most 32 characters");
        }
        if (!BASE64.matcher(readKey).matches()) {
            throw new IllegalArgumentException("readKey must be base64 of at most 700 characters");
        }
        if (askedAt.getNano() % 1_000_000 != 0) {
            throw new IllegalArgumentException("askedAt must be whole milliseconds, was " + askedAt);
        }
    }

    /**
     * The bytes signed: UTF-8 of six lines joined by a line feed, without one at the end: {@code kepu-ask-1}, device, nonce
     * (ids in lower case with hyphens), act, the read key, milliseconds since 1970 of {@code askedAt}.
     */
    public byte[] content() {
        return String.join(
                        "\n",
                        FORM,
                        device.toString(),
                        nonce.toString(),
                        act,
                        readKey,
                        Long.toString(askedAt.toInstant().toEpochMilli()))
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
