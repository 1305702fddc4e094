package org.kepu.testkit.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A PostgreSQL of one test's own, with the durability of production, that the test may kill and start again. A kill
 * proves that an acknowledged commit survives the process; what survives a power cut only {@link #setting} can tell.
 */
public final class DurablePostgres implements AutoCloseable {

    private final Path data = TestFolder.ofModule().resolve("durable-" + UUID.randomUUID());
    private final int port = freePort();
    private EmbeddedPostgres server = Postgres.durable(data, port);

    /** A connection as superuser. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    /** The JDBC address of its one database, the same after a restart. */
    public String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(port);
    }

    /** What the running server says of one of its settings, for instance {@code fsync}. */
    public String setting(String name) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("show " + name)) {
            shown.next();
            return shown.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the setting " + name, e);
        }
    }

    /** Kills the server and all its processes with signal 9: nothing is flushed, nobody is told. */
    public void kill() {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Starts it again on the same data and the same port, and waits until it answers. */
    public void restart() {
        close();
        server = Postgres.durable(data, port);
    }

    private long pid() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not run", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop the server", e);
        }
    }
}
