package org.kepu.local.container;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.part.Kafka;
import org.kepu.local.part.Principals;

/**
 * The files of {@code deploy/compose/private}: what each container is given, and nothing that is another's. A file belongs
 * to the account its container runs as, and only that account can read it.
 *
 * <p>All is drawn once and kept in the folder of {@link org.kepu.local.Secrets}; a second run writes the same again and adds
 * what a newer version wants.
 */
final class InstallationSecrets {

    /** The account of our own images. */
    static final int KEPU = 10_001;

    private static final int POSTGRES = 999;
    private static final int MONGO = 999;
    private static final int KAFKA = 1_000;
    private static final int KEYCLOAK = 1_000;
    private static final int GRAFANA = 472;
    private static final int NGINX = 101;
    private static final Path KAFKA_DATA = Path.of("/var/lib/kafka/data");

    private final Platform platform;
    private final Path folder;

    InstallationSecrets(Platform platform, Path folder) {
        this.platform = platform;
        this.folder = folder;
    }

    /** One file, its text, and the number of the account that reads it. */
    record Entry(String text, int owner) {}

    /** Draws what is missing and writes all files. */
    void write() throws IOException {
        for (Map.Entry<String, Entry> file : files().entrySet()) {
            put(folder.resolve(file.getKey()), file.getValue());
        }
        for (String given : List.of("tls-fullchain.pem", "tls-privkey.pem")) {
            Path file = folder.resolve(given);
            if (Files.exists(file)) {
                own(file, NGINX);
            } else {
                System.out.println("Not there yet: " + given + ". Put the certificate of "
                        + platform.settings().webUrl() + " there and run this again.");
            }
        }
        try (Stream<Path> drawn = Files.walk(platform.state().secrets())) {
            for (Path path : drawn.toList()) {
                if (Files.isDirectory(path)) {
                    Files.setAttribute(path, "unix:uid", KEPU);
                } else {
                    own(path, KEPU);
                }
            }
        }
    }

    /** Every file by its name. */
    Map<String, Entry> files() throws IOException {
        Map<String, Entry> files = new LinkedHashMap<>();
        files.put("postgres-password", new Entry(password("postgres.superuser"), POSTGRES));
        files.put("kafka.properties", new Entry(new Kafka(platform).settings(KAFKA_DATA), KAFKA));
        files.put(
                "keycloak.conf",
                new Entry(
                        lines(Map.of(
                                "db-password", password("postgres.keycloak"),
                                "bootstrap-admin-username", "admin",
                                "bootstrap-admin-password", password("keycloak.admin"))),
                        KEYCLOAK));
        files.put("mongo-root-password", new Entry(password("mongo.root"), MONGO));
        files.put("mongo-content-password", new Entry(password("mongo.content"), MONGO));
        files.put("grafana-password", new Entry(password("grafana.admin"), GRAFANA));
        files.put("metrics_read", new Entry(password("postgres.metrics_read"), GRAFANA));
        for (String service : platform.settings().list("web.services")) {
            files.put(service + ".properties", new Entry(lines(ofService(service)), KEPU));
        }
        files.put("web.properties", new Entry(lines(ofWeb()), KEPU));
        return files;
    }

    private Map<String, String> ofService(String service) throws IOException {
        Map<String, String> values = new TreeMap<>(read("services.properties"));
        values.putAll(read(service + ".properties"));
        values.putAll(new Principals(platform).loginOf(service));
        if (platform.settings().find(service + ".database") != null) {
            values.put("quarkus.datasource.password", password("postgres." + service));
        }
        String documents = platform.settings().find(service + ".documents");
        if (documents != null) {
            values.put(
                    "quarkus.mongodb.connection-string",
                    "mongodb://" + service + ":" + password("mongo." + service) + "@"
                            + platform.settings().reach("documents") + ":"
                            + platform.settings().port("documents.port")
                            + "/?authSource=" + documents);
        }
        String people = platform.settings().find(service + ".people");
        if (people != null) {
            values.put("kepu.directory.client-secret", password("keycloak." + people));
        }
        return values;
    }

    /** What stands next to browsers is given no key of the services. */
    private Map<String, String> ofWeb() throws IOException {
        Map<String, String> values = new TreeMap<>(read("web.properties"));
        values.put("quarkus.datasource.password", password("postgres.web"));
        values.put("kepu.door.client-secret", password("keycloak.web"));
        return values;
    }

    private String password(String name) {
        return platform.secrets().password(name);
    }

    private Map<String, String> read(String name) throws IOException {
        // Drawn when the first secret is asked for.
        Path file = platform.secrets().services().resolveSibling(name);
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static String lines(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static void put(Path file, Entry entry) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, entry.text(), StandardOpenOption.WRITE);
        own(fresh, entry.owner());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void own(Path file, int account) throws IOException {
        try {
            Files.setAttribute(file, "unix:uid", account);
        } catch (IOException e) {
            throw new Refusal(
                    "The file " + file + " cannot be given to account " + account
                            + ": run deploy/compose/secrets as somebody who may give files away.",
                    e);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
