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
import org.kepu.base.WallTime;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Settings;
import org.kepu.local.StateFolder;
import org.kepu.local.lan.Certificates;
import org.kepu.local.lan.LanAddress;
import org.kepu.local.part.Keycloak;
import org.kepu.local.part.Launch;
import org.kepu.local.part.Web;
import org.kepu.testkit.server.TestDatabase;

/**
 * The real Keycloak with the demonstration's realm, started once in this JVM as {@code make up LAN=1} starts it, on a database
 * of its own. At first people find it at an address of its own: the door is {@code localhost} and Keycloak
 * {@code 127.0.0.1}, two sites to a browser. {@link #standBehindTheDoor()} gives both one address.
 */
final class RealKeycloak {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Quarkus loads test code anew for each kind of door; what runs already is found by its folder. */
    private static final String FOLDER = "org.kepu.door.keycloak";
    /** The phone of these tests runs on this machine. */
    private static final String LAN = "127.0.0.1";

    private static final String SETTINGS = """
            host=localhost
            keycloak.host=127.0.0.1
            keycloak.port=%d
            keycloak.management=%d
            keycloak.jvm=-Xms64m -Xmx512m -XX:TieredStopAtLevel=1
            web.port=%d
            web.management=%d
            web.https-port=%d
            """;

    private final Platform platform;
    private final Platform behindDoor;

    private RealKeycloak(Path folder) {
        Settings settings = Settings.load(
                Map.of("KEPU_SETTINGS", folder.resolve("settings.properties").toString()));
        StateFolder state = new StateFolder(folder.resolve("state"));
        this.platform = new Platform(Home.find(), settings, state, true);
        this.behindDoor = new Platform(Home.find(), settings.onLan(LAN), state, true);
    }

    static synchronized RealKeycloak running() {
        String known = System.getProperty(FOLDER);
        if (known != null) {
            return new RealKeycloak(Path.of(known));
        }
        try {
            Path folder = Files.createTempDirectory("kepu-door");
            Files.writeString(
                    folder.resolve("settings.properties"),
                    SETTINGS.formatted(freePort(), freePort(), freePort(), freePort(), freePort()));
            RealKeycloak keycloak = new RealKeycloak(folder);
            keycloak.launch(folder);
            System.setProperty(FOLDER, folder.toString());
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch(Path folder) throws IOException {
        platform.state().claim(true);
        // The other platform reads what this one has drawn, so it is asked for secrets only afterwards.
        new Certificates(secrets(), behindDoor.secrets().password("lan.stores"))
                .prepare(new LanAddress(LAN), WallTime.instant());
        Keycloak part = new Keycloak(behindDoor);
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
                        // The realm's own address goes before it, and is changed without starting again.
                        "KC_HOSTNAME", url(),
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

    /** People find it at its own address, and it sends them back to the door's. */
    void standAlone() {
        stand(platform);
    }

    /** People find it behind the door, in the door's address. */
    void standBehindTheDoor() {
        stand(behindDoor);
    }

    private void stand(Platform where) {
        try {
            new KeycloakAdmin(this).find(where.settings().keycloakUrl());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        new Keycloak(where).prepare();
    }

    private Path secrets() {
        return platform.state().secrets();
    }

    /** The certificate phones are asked to trust. */
    Path authority() {
        return Certificates.authority(secrets());
    }

    int managementPort() {
        return platform.settings().port("web.management");
    }

    String doorUrl() {
        return platform.settings().webUrl();
    }

    /** The one address of door and provider. */
    String lanUrl() {
        return behindDoor.settings().webUrl();
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
        settings.put("quarkus.http.test-port", platform.settings().text("web.port"));
        settings.put("kepu.door.public-url", doorUrl());
        settings.put("kepu.door.provider.issuer", issuer());
        settings.put("kepu.door.client-secret", platform.secrets().password("keycloak.web"));
        settings.put("kepu.door.sessions.keyset", KeySets.fresh());
        settings.put("kepu.door.app-folder", "kepu-app-of-tests");
        return settings;
    }

    /** The environment {@code make up LAN=1} gives the door; null where it says nothing. */
    @Nullable String told(String variable) {
        return new Web(behindDoor).environment().get(variable);
    }
}
