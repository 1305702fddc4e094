package org.kepu.door;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Settings;
import org.kepu.local.StateFolder;
import org.kepu.local.part.Keycloak;
import org.kepu.local.part.Launch;
import org.kepu.testkit.server.TestDatabase;

/**
 * The real Keycloak with the demonstration's realm, started once in this JVM as {@code make up} starts it, on a database of
 * its own. The door is {@code localhost} and Keycloak {@code 127.0.0.1}: two sites to a browser.
 */
final class RealKeycloak {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Null until it was started. */
    private static @Nullable RealKeycloak running;

    private final int doorPort;
    private final int managementPort;
    private final Platform platform;

    private RealKeycloak(int doorPort, int managementPort, Platform platform) {
        this.doorPort = doorPort;
        this.managementPort = managementPort;
        this.platform = platform;
    }

    static synchronized RealKeycloak running() {
        RealKeycloak known = running;
        if (known == null) {
            known = start();
            running = known;
        }
        return known;
    }

    private static RealKeycloak start() {
        try {
            Path folder = Files.createTempDirectory("kepu-door");
            Path settings = folder.resolve("settings.properties");
            Files.writeString(
                    settings,
                    "host=127.0.0.1\nkeycloak.port=%d\nkeycloak.management=%d\n".formatted(freePort(), freePort()));
            StateFolder state = new StateFolder(folder.resolve("state"));
            state.claim(true);
            Platform platform =
                    new Platform(Home.find(), Settings.load(Map.of("KEPU_SETTINGS", settings.toString())), state, true);
            RealKeycloak keycloak = new RealKeycloak(freePort(), freePort(), platform);
            keycloak.launch(folder);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch(Path folder) throws IOException {
        Keycloak part = new Keycloak(platform);
        part.ahead();
        Launch launch = part.launch();
        TestDatabase database = TestDatabase.create();
        File log = folder.resolve("keycloak.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().putAll(launch.environment());
        builder.environment()
                .putAll(Map.of(
                        "KC_DB_URL", database.url(),
                        "KC_DB_USERNAME", database.user(),
                        "KC_DB_PASSWORD", database.password(),
                        "KEPU_WEB_URL", doorUrl()));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .failFast("Keycloak ended, see " + log, () -> !process.isAlive())
                .until(part::ready);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int managementPort() {
        return managementPort;
    }

    String doorUrl() {
        return "http://localhost:" + doorPort;
    }

    String url() {
        return platform.settings().keycloakUrl();
    }

    String issuer() {
        return url() + "/realms/" + platform.realm();
    }

    String adminPassword() {
        return platform.secrets().password("keycloak.admin");
    }

    /** What the door is told of it. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", Integer.toString(doorPort));
        settings.put("kepu.door.public-url", doorUrl());
        settings.put("kepu.door.provider.issuer", issuer());
        settings.put("kepu.door.client-secret", platform.secrets().password("keycloak.web"));
        settings.put("kepu.door.sessions.keyset", KeySets.fresh());
        settings.put("kepu.door.app-folder", "kepu-app-of-tests");
        return settings;
    }
}
