package org.kepu.venues.accounts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.kepu.testkit.Wire;

/**
 * Keycloak and its database on free ports, started by {@code bin/kepu-local} as {@code make demo} does, with a wire between it
 * and the service under test. A state that an earlier run left is removed first.
 */
public final class KeycloakResource implements QuarkusTestResourceLifecycleManager {

    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "keycloak").toAbsolutePath();
    private static final String KEYCLOAK_PORT = "keycloak.port";

    private final Path settings = FOLDER.resolve("ports.properties");
    private final Path state = FOLDER.resolve("state");
    private @Nullable RealKeycloak keycloak;

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(FOLDER);
            if (Files.exists(state)) {
                run("down");
                run("wipe", "--force", "--with-secrets");
            }
            int port = settle();
            if (run("up", "--demo") != 0) {
                throw new IllegalStateException("Keycloak did not start: see " + state.resolve("logs"));
            }
            Properties secrets = secrets();
            Wire wire = Wire.to("127.0.0.1", port);
            String secret = Objects.requireNonNull(secrets.getProperty("keycloak.people"));
            keycloak = new RealKeycloak(
                    "http://127.0.0.1:" + port + "/auth",
                    wire,
                    secret,
                    Objects.requireNonNull(secrets.getProperty("keycloak.admin")));
            return Map.of(
                    "kepu.directory.address",
                    "http://127.0.0.1:" + wire.port() + "/auth",
                    "kepu.directory.realm",
                    RealKeycloak.REALM,
                    "kepu.directory.client-secret",
                    secret,
                    "kepu.accounts.longest-pause",
                    "1s");
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be started for tests", e);
        }
    }

    /** Writes which parts run and where; Keycloak's port. */
    private int settle() throws IOException {
        List<Integer> ports = freePorts(3);
        Properties lines = new Properties();
        lines.setProperty("parts", "postgres,keycloak");
        lines.setProperty("postgres.port", ports.get(0).toString());
        lines.setProperty(KEYCLOAK_PORT, ports.get(1).toString());
        lines.setProperty("keycloak.management", ports.get(2).toString());
        // It lives too briefly for the second compiler.
        lines.setProperty("keycloak.jvm", "-Xms64m -Xmx512m -XX:MaxMetaspaceSize=256m -XX:TieredStopAtLevel=1");
        try (var writer = Files.newBufferedWriter(settings)) {
            lines.store(writer, "Ports and parts of the tests of people and rights.");
        }
        return ports.get(1);
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    private Properties secrets() throws IOException {
        Properties secrets = new Properties();
        try (var reader =
                Files.newBufferedReader(state.resolve("secrets/servers.properties"), StandardCharsets.UTF_8)) {
            secrets.load(reader);
        }
        return secrets;
    }

    private int run(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(HOME.resolve("bin/kepu-local").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(words[0] + ".log").toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("KEPU_") || key.startsWith("QUARKUS_"));
        builder.environment().put("KEPU_STATE", state.toString());
        builder.environment().put("KEPU_SETTINGS", settings.toString());
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(keycloak), new TestInjector.MatchesType(RealKeycloak.class));
    }

    @Override
    public void stop() {
        if (keycloak != null) {
            keycloak.wire().close();
        }
        try {
            run("down");
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be stopped", e);
        }
    }
}
