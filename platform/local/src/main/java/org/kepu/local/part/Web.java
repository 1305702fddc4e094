package org.kepu.local.part;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Platform;
import org.kepu.local.lan.Certificates;
import org.kepu.local.lan.LanAddress;

/** The browser's door: a service that also signs people in at Keycloak and hands their calls on to the other services. */
public final class Web extends Service {

    public static final String NAME = "web";

    public Web(Platform platform) {
        this(platform, NAME);
    }

    /** Another replica is {@code web-2}; people come by the first, or by what stands before both. */
    public Web(Platform platform, String name) {
        super(platform, name);
    }

    /** The phone app; the console is its neighbour. */
    @Override
    public Optional<String> address() {
        return isFurther() ? super.address() : Optional.of(settings().webUrl() + "/m/");
    }

    @Override
    String configuration() {
        return platform.secrets().locationOfWeb();
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = super.environment();
        String realm = "/realms/" + platform.realm();
        environment.remove("KEPU_SECRETS_FILE");
        environment.remove("KAFKA_BOOTSTRAP_SERVERS");
        environment.put("KEPU_DOOR_PUBLIC_URL", settings().webUrl());
        environment.put("KEPU_DOOR_PROVIDER_ISSUER", settings().keycloakUrl() + realm);
        environment.put("KEPU_DOOR_PROVIDER_ADDRESS", settings().keycloakReach() + realm);
        environment.put("KEPU_DOOR_CLIENT_SECRET", platform.secrets().password("keycloak.web"));
        for (String service : settings().list("web.services")) {
            environment.put(
                    "KEPU_DOOR_SERVICES_" + service.toUpperCase(Locale.ROOT),
                    Parts.replicas(platform, service).stream()
                            .map(Service::reachedAt)
                            .collect(Collectors.joining(",")));
        }
        String lan = lan();
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

    /** Phones come to the first replica. */
    private @Nullable String lan() {
        return isFurther() ? null : settings().lan();
    }

    @Override
    public Map<String, Integer> ports() {
        return lan() == null
                ? super.ports()
                : Map.of(
                        NAME,
                        settings().port("web.https-port"),
                        "web's management",
                        settings().port("web.management"));
    }

    @Override
    public Optional<String> listens() {
        return Optional.ofNullable(lan()).map(lan -> new LanAddress(lan).listen());
    }
}
