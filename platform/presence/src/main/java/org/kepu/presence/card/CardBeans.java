package org.kepu.presence.card;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kepu.base.Mode;

/** Makes cards injectable: {@link VolunteerCards} only where there is a key to sign with. */
@Singleton
class CardBeans {

    @Produces
    @Singleton
    CardKeys keys(CardConfig config, @ConfigProperty(name = "kepu.mode") Mode mode) {
        return CardKeys.read(config, mode == Mode.PRODUCTION);
    }

    @Produces
    @Singleton
    CardVerifier verifier(CardKeys keys) {
        return new CardVerifier(keys);
    }

    @Produces
    @Singleton
    VolunteerCards cards(CardKeys keys) {
        return new VolunteerCards(keys);
    }
}
