package org.kepu.messaging.documents.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.kepu.local.documents.DocumentStore;
import org.kepu.messaging.documents.tiny.Waiting;

/** The store of {@code make up} in a process of its own, which a test may kill with signal 9 and start again on its file. */
public final class TrialStore implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int MILLIS = 500;

    private final int port = freePort();
    private final Path file = newFile();
    private Process process = start();

    /** Where it listens, the same after a restart. */
    public int port() {
        return port;
    }

    /** Ends the process at once: nothing is flushed, nobody is told. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again on the same file and the same port, and waits until it answers. */
    public void restart() {
        process = start();
    }

    private Process start() {
        try {
            Process started = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DocumentStore.class.getName(),
                            file.toString(),
                            HOST,
                            Integer.toString(port),
                            // No such file: nobody keeps changes for a backup.
                            file.resolveSibling("keep").toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            file.resolveSibling("store.log").toFile()))
                    .start();
            Waiting.await().until(() -> answers() || !started.isAlive());
            if (!started.isAlive()) {
                throw new IllegalStateException("the store ended: see " + file.resolveSibling("store.log"));
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("the store cannot be started", e);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    private static Path newFile() {
        try {
            return Files.createDirectories(
                            Path.of("target", "trial-store", UUID.randomUUID().toString()))
                    .toAbsolutePath()
                    .resolve("documents.mv");
        } catch (IOException e) {
            throw new UncheckedIOException("the store's folder cannot be made", e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
