package org.kepu.presence.card;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Instant;
import java.util.Optional;

/** Checks cards (验证). Whether the volunteer it names is still one is for the caller to say. Safe for many threads. */
public final class CardVerifier {

    private final CardKeys keys;

    CardVerifier(CardKeys keys) {
        this.keys = keys;
    }

    /**
     * Checks the text of a card.
     *
     * @param now city time; for a scan sent later, the time the scan was made
     */
    public CardCheck check(String text, Instant now) {
        Optional<CardToken> token = CardToken.parse(text);
        if (token.isEmpty()) {
            return new CardCheck.Malformed();
        }
        Optional<PublicKey> key = keys.checker(token.get().kid());
        if (key.isEmpty()) {
            return new CardCheck.UnknownKey();
        }
        if (!signed(token.get(), key.get())) {
            return new CardCheck.Wrong();
        }
        VolunteerCard card = token.get().card();
        return now.isAfter(card.validUntil()) ? new CardCheck.Expired(card) : new CardCheck.Good(card);
    }

    private static boolean signed(CardToken token, PublicKey key) {
        try {
            Signature check = Signature.getInstance(VolunteerCards.ALGORITHM);
            check.initVerify(key);
            check.update(CardToken.content(token.kid(), token.card()));
            return check.verify(token.signatureBytes());
        } catch (SignatureException e) {
            // A signature that cannot even be read is a wrong one.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot verify " + VolunteerCards.ALGORITHM, e);
        }
    }
}
