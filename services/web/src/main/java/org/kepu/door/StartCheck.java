package org.kepu.door;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kepu.base.Mode;

/** What a door must not start with; one sentence names the setting. */
@ApplicationScoped
class StartCheck {

    private static final int SHORTEST_SECRET = 32;

    void check(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            @ConfigProperty(name = "kepu.mode") Mode mode,
            DoorConfig config) {
        check(
                mode,
                config.publicUrl(),
                config.provider().issuer(),
                config.provider().address().orElse(config.provider().issuer()),
                config.clientSecret());
    }

    static void check(Mode mode, URI publicUrl, URI issuer, URI address, String secret) {
        require(
                publicUrl.isAbsolute() && publicUrl.getRawPath().isEmpty() && publicUrl.getRawQuery() == null,
                "kepu.door.public-url must be an address without a path, such as https://kepu.example.org, was "
                        + publicUrl);
        // The state of a sign-in on its way is encrypted with it, so that any replica may end it.
        require(
                secret.length() >= SHORTEST_SECRET,
                "kepu.door.client-secret must have at least " + SHORTEST_SECRET + " characters");
        if (mode != Mode.PRODUCTION) {
            return;
        }
        require(
                "https".equals(publicUrl.getScheme()),
                "kepu.door.public-url must be https: kepu.mode=production does not start with " + publicUrl);
        require(
                !isDemonstration(issuer) && !isDemonstration(address),
                "kepu.door.provider is the demonstration's realm, whose passwords everybody knows: kepu.mode=production"
                        + " does not start with it");
    }

    private static boolean isDemonstration(URI realm) {
        return realm.toString().replaceAll("/+$", "").endsWith("/realms/kepu-demo");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalStateException(sentence);
        }
    }
}
