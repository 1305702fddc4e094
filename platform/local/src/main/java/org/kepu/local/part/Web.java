package org.kepu.local.part;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.local.Platform;
import org.kepu.local.lan.Certificates;
import org.kepu.local.lan.LanAddress;

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
        String lan = settings().lan();
        if (lan != null) {
            Path secrets = platform.state().secrets();
            environment.put("QUARKUS_HTTP_HOST", new LanAddress(lan).listen());
            environment.put("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
            environment.put("QUARKUS_HTTP_SSL_PORT", settings().text("web.https-port"));
            environment.put(
                    "QUARKUS_HTTP_SSL_CERTIFICATE_FILES",
                    Certificates.web(secrets).toString());
            environment.put(
                    "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES",
                    Certificates.webKey(secrets).toString());
            environment.put(
                    "KEPU_DOOR_PROVIDER_FORWARD",
                    "http://" + settings().reach() + ":" + settings().port("keycloak.port"));
            environment.put(
                    "KEPU_DOOR_AUTHORITY_FILE", Certificates.authority(secrets).toString());
        }
        return environment;
    }

    @Override
    public Map<String, Integer> ports() {
        return settings().lan() == null
                ? super.ports()
                : Map.of(
                        NAME,
                        settings().port("web.https-port"),
                        "web's management",
                        settings().port("web.management"));
    }

    @Override
    public Optional<String> listens() {
        return Optional.ofNullable(settings().lan()).map(lan -> new LanAddress(lan).listen());
    }
}
