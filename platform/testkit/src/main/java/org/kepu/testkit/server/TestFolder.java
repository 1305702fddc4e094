package org.kepu.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Where test servers keep files. */
final class TestFolder {

    private static final Logger LOG = Logger.getLogger(TestFolder.class);

    private TestFolder() {}

    /** Shared by all test runs of one user, so that server binaries are unpacked once. */
    static Path ofUser() {
        return made(Path.of(System.getProperty("java.io.tmpdir"), "kepu-testkit-" + System.getProperty("user.name")));
    }

    /** Of the module under test; removed by a clean build. */
    static Path ofModule() {
        return made(Path.of("target", "testkit"));
    }

    /** Of this run of this JVM, below {@link #ofUser}; the folders of runs that have ended are removed first. */
    static Path ofThisRun(String server) {
        Path all = made(ofUser().resolve(server));
        try (Stream<Path> folders = Files.list(all)) {
            folders.filter(folder -> !isAlive(folder)).forEach(TestFolder::remove);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tidy " + all, e);
        }
        return made(all.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
    }

    private static boolean isAlive(Path folder) {
        String pid = folder.getFileName().toString().split("-", 2)[0];
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException removedByAnotherRun) {
            LOG.debug("Another run tidies the same folder", removedByAnotherRun);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }
}
