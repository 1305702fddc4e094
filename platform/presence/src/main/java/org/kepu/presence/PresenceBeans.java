package org.kepu.presence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kepu.base.Mode;
import org.kepu.base.WallTime;

/** Makes the presence keys and what uses them injectable; a start without a safe key fails here. */
@Singleton
class PresenceBeans {

    @Produces
    @Singleton
    @Startup
    PresenceKeys keys(PresenceConfig config, @ConfigProperty(name = "kepu.mode") Mode mode) {
        // Wall time: the life of a key is a technical time, and a demonstration's clock must not lengthen it.
        return PresenceKeySource.read(config, mode == Mode.PRODUCTION, WallTime::instant);
    }

    @Produces
    @Singleton
    RotatingCodes codes(PresenceKeys keys) {
        return new RotatingCodes(keys);
    }

    @Produces
    @Singleton
    CodeVerifier verifier(PresenceKeys keys) {
        return new CodeVerifier(keys);
    }
}
