package org.kepu.presence.card;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kepu.base.ReadableNumber;

/**
 * A card as text: {@code kc1.kid.number.expires.signature}, about 120 characters.
 *
 * @param kid name of the key that signed it
 * @param card what it says; {@code expires} in the text is seconds since 1970
 * @param signature the 64 bytes r‖s of ES256 over everything before its dot, in base64url
 */
record CardToken(String kid, VolunteerCard card, String signature) {

    private static final String FORM = "kc1";
    private static final int LONGEST = 200;
    private static final Pattern KID = Pattern.compile("[a-z0-9]{1,8}");
    private static final Pattern EXPIRES = Pattern.compile("[1-9][0-9]{0,11}");
    // 64 bytes end in a character that carries two bits: the four below them must be zero, or there were 16 spellings.
    private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9_-]{85}[AQgw]");

    static CardToken of(String kid, VolunteerCard card, byte[] signature) {
        return new CardToken(kid, card, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    /** The bytes signed. */
    static byte[] content(String kid, VolunteerCard card) {
        return head(kid, card).getBytes(StandardCharsets.US_ASCII);
    }

    private static String head(String kid, VolunteerCard card) {
        long expires = card.validUntil().getEpochSecond();
        return String.join(".", FORM, kid, card.number(), Long.toString(expires));
    }

    String text() {
        return head(kid, card) + '.' + signature;
    }

    byte[] signatureBytes() {
        return Base64.getUrlDecoder().decode(signature);
    }

    /** Reads a card; empty where the text is not the one spelling of one. Says nothing about the signature. */
    static Optional<CardToken> parse(String text) {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
        if (parts.length != 5
                || !parts[0].equals(FORM)
                || !KID.matcher(parts[1]).matches()
                || !EXPIRES.matcher(parts[3]).matches()
                || !SIGNATURE.matcher(parts[4]).matches()) {
            return Optional.empty();
        }
        Instant validUntil = Instant.ofEpochSecond(Long.parseLong(parts[3]));
        return ReadableNumber.parse(parts[2])
                .map(number -> new CardToken(parts[1], new VolunteerCard(number, validUntil), parts[4]))
                .filter(token -> token.text().equals(text));
    }
}
