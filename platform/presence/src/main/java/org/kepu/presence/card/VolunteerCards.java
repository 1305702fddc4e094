package org.kepu.presence.card;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Issues cards (发证); only the service that keeps volunteers has the key for it. Safe for many threads. */
public final class VolunteerCards {

    static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    private final CardKeys.Signer signer;

    /**
     * An issuer.
     *
     * @throws IllegalStateException where this process has no key to sign with, or it does not fit its public key
     */
    VolunteerCards(CardKeys keys) {
        this.signer = keys.signer()
                .orElseThrow(() -> new IllegalStateException("cards need a key: set kepu.card.active,"
                        + " kepu.card.private-key and kepu.card.public-keys.<name>"));
        String probe = issue("0000000", Instant.EPOCH);
        if (!(new CardVerifier(keys).check(probe, Instant.EPOCH) instanceof CardCheck.Good)) {
            throw new IllegalStateException("kepu.card.private-key does not fit the public key it names");
        }
    }

    /**
     * The text of a new card, for a picture.
     *
     * @param number the volunteer number in its stored form
     * @param now city time
     */
    public String issue(String number, Instant now) {
        VolunteerCard card =
                new VolunteerCard(number, now.plus(VolunteerCard.GOOD_FOR).truncatedTo(ChronoUnit.SECONDS));
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signer.key());
            signature.update(CardToken.content(signer.kid(), card));
            return CardToken.of(signer.kid(), card, signature.sign()).text();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not sign a card", e);
        }
    }
}
