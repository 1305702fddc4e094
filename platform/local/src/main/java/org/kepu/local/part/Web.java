package org.kepu.local.part;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.local.Platform;

/** The browser's door: a service that also signs people in at Keycloak and hands their calls on to the other services. */
public final class Web extends Service {

    public static final String NAME = "web";

    public Web(Platform platform) {
        super(platform, NAME);
    }

    /** The phone app; the console is its neighbour. */
    @Override
    public Optional<String> address() {
        return Optional.of(settings().webUrl() + "/m/");
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> environment = super.environment();
        String realm = "/realms/" + platform.realm();
        environment.remove("KEPU_SECRETS_FILE");
        environment.remove("KAFKA_BOOTSTRAP_SERVERS");
        environment.put("SMALLRYE_CONFIG_LOCATIONS", platform.secrets().locationOfWeb());
        environment.put("KEPU_DOOR_PUBLIC_URL", settings().webUrl());
        environment.put("KEPU_DOOR_PROVIDER_ISSUER", settings().keycloakUrl() + realm);
        environment.put("KEPU_DOOR_PROVIDER_ADDRESS", settings().keycloakReach() + realm);
        environment.put("KEPU_DOOR_CLIENT_SECRET", platform.secrets().password("keycloak.web"));
        for (String service : settings().list("web.services")) {
            environment.put(
                    "KEPU_DOOR_SERVICES_" + service.toUpperCase(Locale.ROOT),
                    "http://" + settings().reach() + ":" + settings().port(service + ".port"));
        }
        return environment;
    }
}
