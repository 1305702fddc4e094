package org.kepu.door;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kepu.testkit.server.TestDatabase;

/**
 * What stands around a door that serves phones in the local network: the real Keycloak behind it, a certificate of a generated
 * authority, and for the rest what {@code make up LAN=1} tells the door.
 */
public final class LanSurroundings implements QuarkusTestResourceLifecycleManager {

    private static final List<String> AS_MAKE_UP_SAYS = List.of(
            "quarkus.http.host",
            "quarkus.http.ssl.certificate.files",
            "quarkus.http.ssl.certificate.key-files",
            "kepu.door.public-url",
            "kepu.door.provider.issuer",
            "kepu.door.provider.address",
            "kepu.door.authority-file");

    @Override
    public Map<String, String> start() {
        RealKeycloak keycloak = RealKeycloak.running();
        keycloak.standBehindTheDoor();
        Map<String, String> settings = new HashMap<>(keycloak.settings());
        AS_MAKE_UP_SAYS.forEach(key -> settings.put(key, told(keycloak, key)));
        settings.put("quarkus.http.test-ssl-port", told(keycloak, "quarkus.http.ssl-port"));
        settings.put("quarkus.management.test-port", Integer.toString(keycloak.managementPort()));
        URI forward = URI.create(told(keycloak, "kepu.door.provider.forward"));
        settings.put(
                "kepu.door.provider.forward", Overheard.to(forward.getPort()).address());
        settings.put("kepu.door.services.venues", EchoService.running().address());
        TestDatabase database = TestDatabase.create();
        settings.put("quarkus.datasource.jdbc.url", database.url());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        return settings;
    }

    private static String told(RealKeycloak keycloak, String key) {
        String variable = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Objects.requireNonNull(keycloak.told(variable), variable);
    }

    @Override
    public void stop() {
        // All end with this JVM.
    }
}
