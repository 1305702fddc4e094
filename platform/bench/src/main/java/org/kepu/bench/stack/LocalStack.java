package org.kepu.bench.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.kepu.bench.stage.Wait;

/**
 * The platform of {@code make up} in a state folder and on ports of its own, without Keycloak: {@link SignIn} stands at its
 * address. Begun anew for every run of the bench.
 */
public final class LocalStack implements AutoCloseable {

    /** What most benches need. */
    public static final List<String> PARTS = List.of("postgres", "kafka", "venues", "volunteers", "events", "metrics");

    /** The replica of volunteers whose check-ins write no event. */
    public static final String WITHOUT_OUTBOX = "volunteers-2";

    private final Path home;
    private final Path folder;
    private final Ports ports;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param home the project's folder
     * @param folder where the state goes; what an earlier run left there is removed
     */
    public LocalStack(Path home, Path folder, Ports ports) {
        this.home = home;
        this.folder = folder;
        this.ports = ports;
    }

    /** Starts what most benches need, with the relay at work or paused ({@code kepu.relay.enabled}). */
    public void up(boolean relay) {
        up(relay, PARTS);
    }

    /** Starts these parts. */
    public void up(boolean relay, List<String> parts) {
        command(parts, Map.of("KEPU_RELAY_ENABLED", String.valueOf(relay)), "up");
    }

    /** Starts these parts as a demonstration, whose Keycloak has accounts. */
    public void upAsDemonstration(List<String> parts) {
        upAsDemonstration(parts, () -> {});
    }

    /** The same, and does something at once while they start. */
    public void upAsDemonstration(List<String> parts, Runnable meanwhile) {
        Process up = begin(prepared(parts, Map.of(), "up", "--demo"));
        meanwhile.run();
        require(up, "up --demo");
    }

    /** Stops everything; the state stays. */
    public void down() {
        command(PARTS, Map.of(), "down");
    }

    /** Removes what an earlier run left; further settings are lines over {@code local.properties}. */
    public void clear(String... more) {
        try {
            Files.createDirectories(folder);
            Files.writeString(settings(), ports.settings() + String.join("\n", more) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the bench cannot be written", e);
        }
        if (Files.exists(state())) {
            down();
            command(PARTS, Map.of(), "wipe", "--force", "--with-secrets");
        }
    }

    private void command(List<String> parts, Map<String, String> more, String... words) {
        run(prepared(parts, more, words));
    }

    private ProcessBuilder prepared(List<String> parts, Map<String, String> more, String... words) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/kepu-local").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("KEPU_STATE", state().toString());
        builder.environment().put("KEPU_SETTINGS", settings().toString());
        builder.environment().put("KEPU_PARTS", String.join(",", parts));
        builder.environment().putAll(more);
        return builder;
    }

    private static void run(ProcessBuilder builder) {
        require(begin(builder), String.join(" ", builder.command()));
    }

    private static Process begin(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(builder.command().getFirst() + " cannot be started", e);
        }
    }

    private static void require(Process process, String what) {
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(what + " ended with " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Path state() {
        return folder.resolve("state");
    }

    private Path settings() {
        return folder.resolve("local.properties");
    }

    /** Where a part listens. */
    public InetSocketAddress address(String part) {
        return new InetSocketAddress("127.0.0.1", ports.of(part));
    }

    /** The settings of a client of the broker with every right (address and login), and more. */
    public Map<String, Object> kafka(Map<String, Object> more) {
        Map<String, Object> client = new HashMap<>();
        secrets("kafka-client.properties").forEach((key, value) -> client.put((String) key, value));
        client.putAll(more);
        return client;
    }

    private Properties secrets(String name) {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(state().resolve("secrets").resolve(name))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets of the local stack cannot be read", e);
        }
        return secrets;
    }

    /** The password of a server, drawn by the local stack. */
    public String password(String name) {
        String password = secrets("servers.properties").getProperty(name);
        if (password == null) {
            throw new IllegalStateException("the local stack has no password " + name);
        }
        return password;
    }

    /** The process of a part, while it runs. */
    public Optional<ProcessHandle> process(String part) {
        try {
            String line = Files.readString(state().resolve("run").resolve(part + ".pid"));
            return ProcessHandle.of(Long.parseLong(line.strip().split("\\D", 2)[0]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Sends a signal to the process of a part: {@code STOP} holds it, {@code CONT} lets it go on. */
    public void signal(String part, String signal) {
        long process = process(part)
                .orElseThrow(() -> new IllegalStateException("the part " + part + " does not run"))
                .pid();
        run(new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process));
    }

    /** Kills parts with signal 9, all at once; the supervisor starts them again. Gives the ids of the killed processes. */
    public List<Long> kill(List<String> parts) {
        List<Long> killed = parts.stream()
                .map(part -> process(part).orElseThrow(() -> new IllegalStateException(part + " does not run")))
                .map(ProcessHandle::pid)
                .toList();
        String ids = killed.stream().map(String::valueOf).collect(Collectors.joining(" "));
        run(new ProcessBuilder("sh", "-c", "kill -KILL " + ids));
        return killed;
    }

    /** Waits until services run under another process than these and are ready. */
    public void awaitReadyAgain(List<String> services, List<Long> killed) {
        for (String service : services) {
            Wait.until(
                    service + " runs again",
                    () -> process(service)
                            .filter(ProcessHandle::isAlive)
                            .filter(process -> !killed.contains(process.pid()))
                            .isPresent());
            Wait.until(service + " is ready", () -> isReady(service));
        }
    }

    /** Ends a part in good order and holds it until {@link #resume}, as {@code kepu-local stop} does by force. */
    public void rest(String part) {
        ProcessHandle process =
                process(part).orElseThrow(() -> new IllegalStateException("the part " + part + " does not run"));
        try {
            Files.writeString(hold(part), "");
        } catch (IOException e) {
            throw new UncheckedIOException("the part " + part + " cannot be held", e);
        }
        // The signal PostgreSQL ends at without waiting for those who are connected.
        signal(part, part.equals("postgres") ? "INT" : "TERM");
        Wait.until(part + " has ended", () -> !process.isAlive());
    }

    /** Lets a part start again. */
    public void resume(String part) {
        try {
            Files.delete(hold(part));
        } catch (IOException e) {
            throw new UncheckedIOException("the part " + part + " cannot be let go", e);
        }
    }

    private Path hold(String part) {
        return state().resolve("run").resolve(part + ".hold");
    }

    /** Whether the supervisor says that a part is ready. */
    public boolean isUp(String part) {
        try {
            return Files.readAllLines(state().resolve("run/status")).stream()
                    .anyMatch(line -> line.startsWith(part + "\tREADY\t"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a service says that it is ready. */
    public boolean isReady(String service) {
        URI health = URI.create("http://127.0.0.1:" + ports.management(service) + "/q/health/ready");
        try {
            return http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        down();
    }
}
