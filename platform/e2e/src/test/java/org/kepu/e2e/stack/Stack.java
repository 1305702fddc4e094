package org.kepu.e2e.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.kepu.day.play.Address;

/** The whole platform in demo mode, started by {@code bin/kepu-local} as a person would, in a state folder of its own. */
public final class Stack implements AutoCloseable {

    private final Path home = Path.of(System.getProperty("kepu.home"));
    private final Path state;
    private final Path settings;
    private final StackSettings lines;
    private final Map<String, String> environment;

    private Stack(Path folder, StackSettings lines, Map<String, String> environment) throws IOException {
        this.state = folder.resolve("state");
        this.settings = folder.resolve("ports.properties");
        this.environment = new HashMap<>(environment);
        this.lines = lines;
        Files.createDirectories(folder);
        lines.store(settings);
        this.environment.put("KEPU_STATE", state.toString());
        this.environment.put("KEPU_SETTINGS", settings.toString());
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @param folder where state and settings lie; a state left by an earlier run is removed first
     * @param environment what the services find in their environment beside their usual settings
     */
    public static Stack start(Path folder, Map<String, String> environment) throws IOException {
        return start(new Stack(folder.toAbsolutePath(), StackSettings.all(), environment));
    }

    /**
     * Starts some parts only and returns when they are ready.
     *
     * @param parts names of servers and services; {@code venues-2} is another replica of {@code venues}
     */
    public static Stack start(Path folder, List<String> parts, Map<String, String> environment) throws IOException {
        return start(new Stack(folder.toAbsolutePath(), StackSettings.of(parts), environment));
    }

    /**
     * Starts every server once and every service and web twice; {@code venues-2} is the second {@code venues}.
     *
     * @param settings what stands in the settings file beside ports and replicas
     */
    public static Stack startTwice(Path folder, Map<String, String> settings, Map<String, String> environment)
            throws IOException {
        return startTwice(folder, settings, environment, false);
    }

    /**
     * The same.
     *
     * @param inLanes whether each web is told of one replica of each service only, the first of the first
     */
    public static Stack startTwice(
            Path folder, Map<String, String> settings, Map<String, String> environment, boolean inLanes)
            throws IOException {
        StackSettings lines = StackSettings.doubled();
        if (inLanes) {
            lines.inLanes();
        }
        settings.forEach(lines::with);
        return start(new Stack(folder.toAbsolutePath(), lines, environment));
    }

    /** Starts everything on three brokers. */
    public static Stack startOnThreeBrokers(Path folder) throws IOException {
        return start(new Stack(folder.toAbsolutePath(), StackSettings.onThreeBrokers(), Map.of()));
    }

    private static Stack start(Stack stack) {
        if (Files.exists(stack.state)) {
            stack.command("down");
            stack.command("wipe", "--force", "--with-secrets");
        }
        if (stack.command("up", "--demo") != 0) {
            stack.close();
            throw new IllegalStateException("the platform did not start: see " + stack.logs());
        }
        return stack;
    }

    /** Runs {@code bin/kepu-local} with these words; its output goes to ours. */
    public int command(String... words) {
        return command(System.out, words);
    }

    /** What {@code bin/kepu-local} prints to these words. */
    public String printed(String... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        command(printed, words);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private int command(OutputStream printed, String... words) {
        List<String> line =
                new ArrayList<>(List.of(home.resolve("bin/kepu-local").toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getInputStream().transferTo(printed);
            return process.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("cannot run bin/kepu-local", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Where a replica of web listens. */
    public URI web(String replica) {
        return URI.create("http://127.0.0.1:" + lines.text(replica + ".port"));
    }

    /** Where its services answer. */
    public Address address() {
        return Address.of(settings.toString());
    }

    /** Its state folder. */
    public Path state() {
        return state;
    }

    /** The file that moves city time. */
    public Path timeFile() {
        return state.resolve("city-time");
    }

    /** What a program started beside it needs in its environment to find it. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    public Path logs() {
        return state.resolve("logs");
    }

    /** A port of the settings this platform was started with: {@code web.management}. */
    public int port(String key) {
        return Integer.parseInt(lines.text(key));
    }

    /** The settings of a client of the broker with every right: address and login. */
    public Map<String, Object> kafka() {
        Map<String, Object> client = new HashMap<>();
        properties("secrets/kafka-client.properties").forEach((key, value) -> client.put((String) key, value));
        return client;
    }

    private Properties properties(String path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(state.resolve(path))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " of the platform under test cannot be read", e);
        }
        return properties;
    }

    public String documents() {
        return "mongodb://127.0.0.1:" + lines.text("documents.port");
    }

    /** A connection to a service's database with every right: this test looks at everything that is stored. */
    public Connection database(String name) throws SQLException, IOException {
        return database(name, "postgres", "superuser");
    }

    /** A connection to a service's database as the role that may only read. */
    public Connection reader(String name) throws SQLException, IOException {
        return database(name, name + "_read", name + "_read");
    }

    private Connection database(String name, String role, String secret) throws SQLException, IOException {
        Properties login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", properties("secrets/servers.properties").getProperty("postgres." + secret));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.text("postgres.port") + "/" + name, login);
    }

    /** Where a service shows its metrics: host and port. */
    public String metricsOf(String service) {
        return "127.0.0.1:" + lines.text(service + ".management");
    }

    /** The one value a query on a service's database gives. */
    public String text(String database, String sql) throws SQLException, IOException {
        try (Connection connection = database(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A POST to a service's management port that must be taken. */
    public void askManagement(String service, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = http.send(
                            HttpRequest.newBuilder(address().management(service, path))
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 202) {
                throw new IllegalStateException(service + " answered " + status + " to " + path);
            }
        }
    }

    /** Kills one part's process with signal 9, at once; the supervisor starts it again. */
    public void kill(String part) throws IOException {
        long pid = pid(part);
        if (!ProcessHandle.of(pid).orElseThrow().destroyForcibly()) {
            throw new IllegalStateException("process " + pid + " of " + part + " could not be killed");
        }
    }

    /** The process a part runs in. */
    public long pid(String part) throws IOException {
        String written = Files.readString(state.resolve("run").resolve(part + ".pid"));
        return Long.parseLong(written.substring(0, written.indexOf(' ')));
    }

    /** What the supervisor says of a part: phase, process, milliseconds until it was ready, starts again, a note. */
    public List<String> status(String part) throws IOException {
        return Files.readAllLines(state.resolve("run/status")).stream()
                .map(line -> List.of(line.split("\t", -1)))
                .filter(fields -> fields.getFirst().equals(part))
                .map(fields -> fields.subList(1, fields.size()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        command("down");
    }
}
