package org.kepu.local.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.Settings;
import org.kepu.local.lan.Certificates;

/**
 * Keycloak on the platform's PostgreSQL, with the realm of {@code deploy/keycloak} imported at its first start.
 *
 * <p>Its launcher script stays between as a parent that a kill -9 would hit instead of the server, so the same command
 * line is run without it. Each state folder has a Keycloak home of its own, made of links to the one unpacked server.
 */
public final class Keycloak implements Part {

    public static final String NAME = "keycloak";

    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--http-relative-path=/auth", "--health-enabled=true");

    private final Platform platform;

    public Keycloak(Platform platform) {
        this.platform = platform;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> after() {
        return settings().list("keycloak.after");
    }

    private Settings settings() {
        return platform.settings();
    }

    @Override
    public boolean isJvm() {
        return true;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(
                "Keycloak", settings().port("keycloak.port"),
                "Keycloak's management", settings().port("keycloak.management"));
    }

    @Override
    public Optional<String> address() {
        String keycloak =
                settings().lan() == null ? settings().keycloakUrl() : settings().keycloakReach();
        return Optional.of(keycloak + "/admin/" + platform.realm() + "/console/");
    }

    @Override
    public void ahead() {
        Path server = server();
        try {
            buildOnce(server);
        } catch (IOException e) {
            throw new Refusal("Keycloak's folder " + server + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public Launch launch() {
        Path server = server();
        Path home = platform.state().data(NAME);
        try {
            prepareHome(server, home);
        } catch (IOException e) {
            throw new Refusal("Keycloak's folder " + home + " cannot be written: " + e.getMessage() + ".", e);
        }
        List<String> command = java(server, home, settings().jvm(NAME));
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        return new Launch(command, environment(), home);
    }

    private Path server() {
        Path folder = platform.home().server(NAME);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry.resolve("lib")))
                    .findFirst()
                    .orElseThrow(
                            () -> new Refusal("There is no Keycloak in " + folder + ": run `make up`, which builds."));
        } catch (IOException e) {
            throw new Refusal("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Bakes the options that cannot change at start into the unpacked server, once for all state folders. */
    private void buildOnce(Path server) throws IOException {
        Path built = server.resolve("built");
        String wanted = String.join(" ", BUILD);
        try (FileChannel channel = FileChannel.open(
                        server.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && Files.exists(built) && Files.readString(built).equals(wanted)) {
                return;
            }
            List<String> command = java(server, server, List.of("-Xmx512m", "-XX:+UseSerialGC"));
            command.addAll(BUILD);
            Tool.run(command, server, platform.state().log(NAME), Map.of());
            Files.writeString(built, wanted);
        }
    }

    private void prepareHome(Path server, Path home) throws IOException {
        Path realms = Files.createDirectories(home.resolve("data/import"));
        for (String shared : List.of("lib", "conf", "providers", "themes")) {
            Path link = home.resolve(shared);
            Files.deleteIfExists(link);
            if (Files.exists(server.resolve(shared))) {
                Files.createSymbolicLink(link, server.resolve(shared));
            }
        }
        String realm = "realm-" + platform.realm() + ".json";
        Files.copy(
                platform.home().resolve("deploy/keycloak/" + realm),
                realms.resolve(realm),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The command line of {@code kc.sh}, without the script. */
    private static List<String> java(Path server, Path home, List<String> flags) {
        List<String> command = new ArrayList<>(List.of(Home.java().toString()));
        command.addAll(flags);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + server.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                server.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", Postgres.url(platform, "keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", platform.secrets().password("postgres.keycloak"));
        environment.put("KC_DB_POOL_MAX_SIZE", "16");
        environment.put("KC_CACHE", "local");
        // Each probe before it is ready would leave a line.
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", settings().listen());
        environment.put("KC_HTTP_PORT", settings().text("keycloak.port"));
        environment.put("KC_HTTP_MANAGEMENT_PORT", settings().text("keycloak.management"));
        environment.put("KC_HOSTNAME", settings().keycloakUrl());
        // What programs fetch (tokens, keys) they fetch where they asked; what browsers and tokens are told stays one.
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", platform.secrets().password("keycloak.admin"));
        environment.put("KEPU_WEB_URL", settings().webUrl());
        environment.put("KEPU_WEB_CLIENT_SECRET", platform.secrets().password("keycloak.web"));
        environment.put("KEPU_PEOPLE_CLIENT_SECRET", platform.secrets().password("keycloak.people"));
        if (settings().lan() != null) {
            // Behind web; its own consoles stay on this machine.
            environment.put("KC_PROXY_HEADERS", "xforwarded");
            environment.put("KC_HOSTNAME_ADMIN", settings().keycloakReach());
            environment.put(
                    "KC_TRUSTSTORE_PATHS",
                    Certificates.authority(platform.state().secrets()).toString());
        }
        return environment;
    }

    /** The realm is imported once, but web may be found elsewhere the next time. */
    @Override
    public void prepare() {
        new WebClient(platform).register();
    }

    @Override
    public boolean ready() {
        String management =
                "http://" + settings().reach(NAME) + ":" + settings().port("keycloak.management");
        return Service.answers(management + "/auth/health/ready")
                && Service.answers(settings().keycloakReach() + "/realms/" + platform.realm());
    }
}
