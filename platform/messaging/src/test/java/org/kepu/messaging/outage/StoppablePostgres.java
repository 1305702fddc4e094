package org.kepu.messaging.outage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL with the durability of production, which keeps its port and its data when it is stopped. */
public final class StoppablePostgres implements Function<String, Map<String, String>> {

    private static final int PORT = freePort();
    private static final Path DATA = Path.of("target", "stoppable-postgres").toAbsolutePath();

    private static @Nullable EmbeddedPostgres running;

    @Override
    public Map<String, String> apply(String word) {
        if (word.equals("start")) {
            start();
        } else {
            stop();
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://localhost:" + PORT + "/postgres",
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres");
    }

    private static synchronized void start() {
        if (running != null) {
            return;
        }
        try {
            Files.createDirectories(DATA.getParent());
            running = EmbeddedPostgres.builder()
                    .setPort(PORT)
                    .setDataDirectory(DATA)
                    .setCleanDataDirectory(false)
                    // The library switches durability off; later settings win.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL", e);
        }
    }

    private static synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
            running = null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop PostgreSQL", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
