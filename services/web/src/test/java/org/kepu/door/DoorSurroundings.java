package org.kepu.door;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kepu.testkit.server.TestDatabase;

/** What stands around the door in tests: a database, the real Keycloak, and a service that tells what reached it. */
public final class DoorSurroundings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        RealKeycloak keycloak = RealKeycloak.running();
        keycloak.standAlone();
        Map<String, String> settings = new HashMap<>(keycloak.settings());
        // Named like the door's own port: Prometheus takes no meter with the port as a label beside one without.
        settings.put("quarkus.management.test-port", Integer.toString(keycloak.managementPort()));
        TestDatabase database = TestDatabase.create();
        settings.put("quarkus.datasource.jdbc.url", database.url());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("kepu.door.services.venues", EchoService.running().address());
        settings.put("kepu.door.services.volunteers", EchoService.running().address());
        settings.put("kepu.door.services.events", EchoService.running().address());
        settings.put("kepu.door.provider.forward", EchoService.running().address());
        settings.put("kepu.door.authority-file", authority().toString());
        // Two replicas, one of which is away.
        settings.put(
                "kepu.door.services.metrics",
                "http://127.0.0.1:1," + EchoService.running().address());
        // Nothing listens there.
        settings.put("kepu.door.services.content", "http://127.0.0.1:1");
        return settings;
    }

    private static Path authority() {
        try {
            Path file = Files.createTempFile("authority", ".crt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "a certificate");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // All end with this JVM.
    }
}
