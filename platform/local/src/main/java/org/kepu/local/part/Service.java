package org.kepu.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Settings;

/** One of our services: its packaged jar, its ports, and its settings as environment variables. */
public class Service implements Part {

    private static final int MILLIS = 2_000;

    final Platform platform;
    private final String name;

    public Service(Platform platform, String name) {
        this.platform = platform;
        this.name = name;
    }

    /** Whether the service is built; one that is not is left out. */
    public boolean isBuilt() {
        return Files.isRegularFile(jar());
    }

    /** The jar the build makes. */
    public Path jar() {
        return platform.home().resolve(settings().text(name + ".jar"));
    }

    final Settings settings() {
        return platform.settings();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> after() {
        return settings().list(name + ".after");
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(
                name,
                settings().port(name + ".port"),
                name + "'s management",
                settings().port(name + ".management"));
    }

    @Override
    public Optional<String> address() {
        return Optional.of(
                "http://" + settings().text("host") + ":" + settings().port(name + ".port"));
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>();
        command.add(Home.java().toString());
        command.addAll(settings().jvm(name));
        Path cache = jar().resolveSibling("app.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", jar().toString()));
        return new Launch(command, environment(), platform.home().root());
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("TZ", "UTC");
        environment.put("KEPU_MODE", platform.mode());
        environment.put("KEPU_SECRETS_FILE", platform.secrets().services().toString());
        environment.put("SMALLRYE_CONFIG_LOCATIONS", platform.secrets().locations(name));
        environment.put("QUARKUS_HTTP_HOST", settings().listen());
        environment.put("QUARKUS_HTTP_PORT", settings().text(name + ".port"));
        environment.put("QUARKUS_MANAGEMENT_HOST", settings().reach());
        environment.put("QUARKUS_MANAGEMENT_PORT", settings().text(name + ".management"));
        // Each probe before it is ready would leave a line.
        environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "ERROR");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", Kafka.bootstrap(platform));
        String keycloak =
                settings().lan() == null ? settings().keycloakUrl() : settings().keycloakReach();
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak + "/realms/" + platform.realm());
        String database = settings().find(name + ".database");
        if (database != null) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", Postgres.url(platform, database));
            environment.put("QUARKUS_DATASOURCE_USERNAME", database);
            environment.put("QUARKUS_DATASOURCE_PASSWORD", platform.secrets().password("postgres." + database));
            environment.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "8");
        }
        String documents = settings().find(name + ".documents");
        if (documents != null) {
            environment.put(
                    "QUARKUS_MONGODB_CONNECTION_STRING",
                    "mongodb://" + settings().reach() + ":" + settings().port("documents.port"));
            environment.put("QUARKUS_MONGODB_DATABASE", documents);
        }
        String people = settings().find(name + ".people");
        if (people != null) {
            environment.put("KEPU_DIRECTORY_ADDRESS", keycloak);
            environment.put("KEPU_DIRECTORY_REALM", platform.realm());
            environment.put("KEPU_PEOPLE_CLIENT_SECRET", platform.secrets().password("keycloak." + people));
        }
        if (platform.isDemo()) {
            environment.put("KEPU_CITY_TIME_FILE", platform.state().cityTime().toString());
        }
        return environment;
    }

    @Override
    public boolean ready() {
        return answers(
                "http://" + settings().reach() + ":" + settings().port(name + ".management") + "/q/health/ready");
    }

    /** Whether an address answers 200 in two seconds. */
    static boolean answers(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
