package org.kepu.e2e.phones;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.kepu.day.Arguments;
import org.kepu.day.Day;
import org.kepu.day.DaySize;
import org.kepu.day.count.AnswerLog;
import org.kepu.day.play.Address;
import org.kepu.day.play.Api;
import org.kepu.day.play.CityClock;
import org.kepu.day.play.Gauges;

/** A demonstration that runs, as its state folder tells of it: this test's own, or one that somebody has started. */
public final class Platform {

    private static final long NO_SEED = 0;

    private final Path state;
    private final Properties addresses;
    private final Properties secrets;
    private final Day day;

    private Platform(Path state) throws IOException {
        this.state = state;
        this.addresses = read(state.resolve("run/addresses.properties"));
        this.secrets = read(state.resolve("secrets/servers.properties"));
        Address address = address();
        AnswerLog log = new AnswerLog();
        Path timeFile = Path.of(addresses.getProperty("city-time.file"));
        this.day = new Day(
                new Api(address, Arguments.DEMO_PASSWORD, log),
                new CityClock(timeFile, address, Address.services(), Day.ZONE),
                log,
                DaySize.SMALL,
                NO_SEED);
    }

    /** The platform whose state lies in this folder. */
    public static Platform in(Path state) throws IOException {
        return new Platform(state);
    }

    private static Properties read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines;
    }

    private Address address() {
        Map<String, Integer> ports = new HashMap<>();
        Address.services().forEach(service -> ports.put(service, port(service)));
        ports.put("web", port("web"));
        ports.put("keycloak", port("keycloak"));
        return new Address("127.0.0.1", ports);
    }

    private int port(String part) {
        return URI.create(addresses.getProperty(part + ".url")).getPort();
    }

    /** What the day's player uses to set a scene: the services directly, city time, the log of answers. */
    Day day() {
        return day;
    }

    /** The address people open. */
    URI web() {
        return URI.create(addresses.getProperty("web.public"));
    }

    /** The sign-in provider with its path, without a slash at the end. */
    String keycloak() {
        return addresses.getProperty("keycloak.url");
    }

    String realm() {
        return addresses.getProperty("realm");
    }

    /** Of the provider's administrator in this state folder; made when the folder was. */
    String adminPassword() {
        return secrets.getProperty("keycloak.admin");
    }

    /** Memory of a part's own (RssAnon) in MiB, as Linux counts it; -1 elsewhere. */
    public long memory(String part) throws IOException {
        String written = Files.readString(state.resolve("run").resolve(part + ".pid"));
        Path status = Path.of("/proc", written.substring(0, written.indexOf(' ')), "status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** A counter of web's metrics page, all its series with these labels added up. */
    public long webCounts(String name, Map<String, String> labels) {
        return new Gauges(day.api().metrics("web")).sum(name, labels);
    }

    /** Rows of two columns in a service's database: this test looks at what is stored. */
    public SequencedMap<String, String> rows(String database, String sql, Object... values) throws SQLException {
        try (Connection connection = connect(database);
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            TreeMap<String, String> found = new TreeMap<>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        }
    }

    /** Changes rows of a service's database; tells how many. */
    public int change(String database, String sql, Object... values) throws SQLException {
        try (Connection connection = connect(database);
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int next = 1;
        for (Object value : values) {
            if (value instanceof String[] texts) {
                statement.setArray(next++, connection.createArrayOf("text", Arrays.copyOf(texts, texts.length)));
            } else {
                statement.setObject(next++, value);
            }
        }
        return statement;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                addresses.getProperty("postgres.url") + database,
                "postgres",
                secrets.getProperty("postgres.superuser"));
    }
}
