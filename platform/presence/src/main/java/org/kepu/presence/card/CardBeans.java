package org.kepu.presence.card;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes cards injectable: {@link VolunteerCards} only where there is a key to sign with. */
@Singleton
class CardBeans {

    @Produces
    @Singleton
    CardKeys keys(CardConfig config, @ConfigProperty(name = "kepu.mode", defaultValue = "production") String mode) {
        return CardKeys.read(config, mode.equals("production"));
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
