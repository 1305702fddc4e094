package org.kepu.presence.card;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kepu.base.ReadableNumber;

/**
 * A card as text: {@code kc1.kid.number.expires.signature}.
 *
 * <p>{@code expires} is seconds since 1970, {@code signature} the 64 bytes r‖s of ES256 in base64url, made over everything
 * before its dot. About 120 characters.
 */
record CardToken(String kid, VolunteerCard card, byte[] signature) {

    private static final String FORM = "kc1";
    private static final int SIGNATURE_BYTES = 64;
    private static final Pattern KID = Pattern.compile("[a-z0-9]{1,8}");
    private static final Pattern EXPIRES = Pattern.compile("[1-9][0-9]{0,11}");

    CardToken {
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** The bytes signed. */
    static byte[] content(String kid, VolunteerCard card) {
        return head(kid, card).getBytes(StandardCharsets.US_ASCII);
    }

    private static String head(String kid, VolunteerCard card) {
        return String.join(
                ".", FORM, kid, card.number(), Long.toString(card.validUntil().getEpochSecond()));
    }

    String text() {
        return head(kid, card) + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** Reads a card; empty where the text is not the one spelling of one. Says nothing about the signature. */
    static Optional<CardToken> parse(String text) {
        String[] parts = text.length() > 200 ? new String[0] : text.split("\\.", -1);
        if (parts.length != 5
                || !parts[0].equals(FORM)
                || !KID.matcher(parts[1]).matches()
                || ReadableNumber.parse(parts[2]).isEmpty()
                || !EXPIRES.matcher(parts[3]).matches()) {
            return Optional.empty();
        }
        String number = ReadableNumber.parse(parts[2]).get();
        VolunteerCard card = new VolunteerCard(number, Instant.ofEpochSecond(Long.parseLong(parts[3])));
        return signature(parts[4])
                .map(signature -> new CardToken(parts[1], card, signature))
                .filter(token -> token.text().equals(text));
    }

    private static Optional<byte[]> signature(String base64url) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64url);
            return bytes.length == SIGNATURE_BYTES ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardToken that
                && kid.equals(that.kid)
                && card.equals(that.card)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return card.hashCode();
    }
}
