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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.Settings;

/**
 * One of our services, or a further replica of one: its packaged jar, its ports, and its settings as environment variables.
 *
 * <p>{@code venues-2} has every setting of {@code venues} unless it is set for itself, and ports two hundred above.
 */
public class Service implements Part {

    private static final int MILLIS = 2_000;
    private static final int BETWEEN_REPLICAS = 200;
    private static final Pattern REPLICA = Pattern.compile("(.+)-(\\d+)");

    final Platform platform;
    private final String name;
    private final String kind;
    private final int number;

    public Service(Platform platform, String name) {
        this.platform = platform;
        this.name = name;
        Matcher replica = REPLICA.matcher(name);
        this.kind = replica.matches() ? replica.group(1) : name;
        this.number = replica.matches() ? Integer.parseInt(replica.group(2)) : 1;
    }

    /** The service it is a replica of. */
    public final String kind() {
        return kind;
    }

    /** Whether it is not the first of its kind. */
    final boolean isFurther() {
        return number > 1;
    }

    /** The key of a setting: its own where that is set, else that of its kind. */
    private String key(String what) {
        String own = name + "." + what;
        return settings().find(own) == null ? kind + "." + what : own;
    }

    /** A port: its own where that is set, else above that of its kind. */
    final int port(String what) {
        return settings().find(name + "." + what) == null
                ? settings().port(kind + "." + what) + BETWEEN_REPLICAS * (number - 1)
                : settings().port(name + "." + what);
    }

    /** Where others find it. */
    public final String reachedAt() {
        return "http://" + settings().reach() + ":" + port("port");
    }

    /** Where its management port is. */
    public final String managedAt() {
        return "http://" + settings().reach() + ":" + port("management");
    }

    /** Whether the service is built; one that is not is left out. */
    public boolean isBuilt() {
        return Files.isRegularFile(jar());
    }

    /** The jar the build makes. */
    public Path jar() {
        return platform.home().resolve(settings().text(key("jar")));
    }

    final Settings settings() {
        return platform.settings();
    }

    @Override
    public String name() {
        return name;
    }

    /** A further replica waits for the first, which brings the schema along, and so does not take its time of the machine. */
    @Override
    public List<String> after() {
        List<String> after = new ArrayList<>();
        // With several brokers all of them: topics with copies on each wait for the last, and a service that ends needs
        // most.
        settings()
                .list(key("after"))
                .forEach(part -> after.addAll(part.equals(Kafka.NAME) ? Kafka.names(settings()) : List.of(part)));
        if (isFurther() && !after.contains(kind)) {
            after.add(kind);
        }
        return after;
    }

    @Override
    public boolean isJvm() {
        return true;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(name, port("port"), name + "'s management", port("management"));
    }

    @Override
    public Optional<String> address() {
        return Optional.of("http://" + settings().text("host") + ":" + port("port"));
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>();
        command.add(Home.java().toString());
        command.addAll(flags());
        Path jar = realJar();
        if (ClassCache.Use.of(settings()) != ClassCache.Use.OFF) {
            classCache().flag().ifPresent(command::add);
        }
        command.addAll(List.of("-jar", jar.toString()));
        return new Launch(command, environment(), platform.home().root());
    }

    private List<String> flags() {
        return settings().jvm(settings().find(name + ".jvm") == null ? kind : name);
    }

    /** The classes it loads at its start, there once they were trained. */
    public ClassCache classCache() {
        return new ClassCache(kind, platform.home().resolve("target/aot"), realJar(), flags());
    }

    /** The file itself: where the setting goes through a link, a process that runs must not follow it to another version. */
    private Path realJar() {
        try {
            return jar().toRealPath();
        } catch (IOException e) {
            throw new Refusal("The program " + jar() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The files it reads as sources of configuration, each its owner's only; a replica is the service it is one of. */
    String configuration() {
        return platform.secrets().locations(kind, new Principals(platform).keepLoginOf(kind));
    }

    /** What its process is told. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("TZ", "UTC");
        environment.put("KEPU_MODE", platform.mode());
        // Nobody misses the backups of a trial that has never made one.
        if (!platform.isDemo() || Files.isDirectory(platform.state().marks())) {
            environment.put("KEPU_WATCH_MARKS", platform.state().marks().toString());
        }
        environment.put("KEPU_SECRETS_FILE", platform.secrets().services().toString());
        environment.put("SMALLRYE_CONFIG_LOCATIONS", configuration());
        environment.put("QUARKUS_HTTP_HOST", settings().listen());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port("port")));
        environment.put("QUARKUS_MANAGEMENT_HOST", settings().reach());
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(port("management")));
        // Each probe before it is ready would leave a line.
        environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "ERROR");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", Kafka.bootstrap(platform));
        String keycloak =
                settings().lan() == null ? settings().keycloakUrl() : settings().keycloakReach();
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak + "/realms/" + platform.realm());
        String database = settings().find(key("database"));
        if (database != null) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", Postgres.url(platform, database));
            environment.put("QUARKUS_DATASOURCE_USERNAME", database);
            environment.put("QUARKUS_DATASOURCE_PASSWORD", platform.secrets().password("postgres." + database));
            environment.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "8");
        }
        String documents = settings().find(key("documents"));
        if (documents != null) {
            environment.put(
                    "QUARKUS_MONGODB_CONNECTION_STRING",
                    "mongodb://" + settings().reach() + ":" + settings().port("documents.port"));
            environment.put("QUARKUS_MONGODB_DATABASE", documents);
        }
        String people = settings().find(key("people"));
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
        return answers(managedAt() + "/q/health/ready");
    }

    /** Whether an address answers 200 in two seconds. */
    public static boolean answers(String address) {
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
