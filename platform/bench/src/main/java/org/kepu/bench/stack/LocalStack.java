package org.kepu.bench.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The platform of {@code make up} in a state folder and on ports of its own, without Keycloak: {@link SignIn} stands at its
 * address. Begun anew for every run of the bench.
 */
public final class LocalStack implements AutoCloseable {

    private final Path home;
    private final Path folder;
    private final Ports ports;

    /**
     * @param home the project's folder
     * @param folder where the state goes; what an earlier run left there is removed
     */
    public LocalStack(Path home, Path folder, Ports ports) {
        this.home = home;
        this.folder = folder;
        this.ports = ports;
    }

    /** Starts everything, with the relay at work or paused ({@code kepu.relay.enabled}). */
    public void up(boolean relay) {
        command(Map.of("KEPU_RELAY_ENABLED", String.valueOf(relay)), "up");
    }

    /** Stops everything; the state stays. */
    public void down() {
        command(Map.of(), "down");
    }

    /** Removes what an earlier run left. */
    public void clear() {
        try {
            Files.createDirectories(folder);
            Files.writeString(settings(), ports.settings());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the bench cannot be written", e);
        }
        if (Files.exists(state())) {
            down();
            command(Map.of(), "wipe", "--force");
        }
    }

    private void command(Map<String, String> more, String... words) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/kepu-local").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("KEPU_STATE", state().toString());
        builder.environment().put("KEPU_SETTINGS", settings().toString());
        builder.environment().remove("KEPU_PARTS");
        builder.environment().putAll(more);
        run(builder);
    }

    private static void run(ProcessBuilder builder) {
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", builder.command()) + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(builder.command().getFirst() + " cannot be started", e);
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

    /** The password of a server, drawn by the local stack. */
    public String password(String name) {
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(state().resolve("secrets/servers.properties"))) {
            passwords.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the passwords of the local stack cannot be read", e);
        }
        String password = passwords.getProperty(name);
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

    @Override
    public void close() {
        down();
    }
}
