package org.kepu.e2e.restore;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kepu.e2e.stack.Stack;

/** A machine that is lost with its disk: every process killed, the state folder gone. Its backups and a copy of its keys stay. */
public record Disaster(Stack stack) {

    /** How long what is written may need until the archive has it, and some more. */
    private static final Duration KEPT_WITHIN = Duration.ofMinutes(4);

    /** A pulse of the log and the longest a file of it stays open before it is archived. */
    private static final Duration PULSE = Duration.ofSeconds(10);

    /** Waits until everything written until now is in the archive; says how long that took. */
    public Duration awaitKept() {
        Instant now = Instant.now();
        Path mark = stack.state().resolve("marks/wal-archived");
        await().atMost(KEPT_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Files.exists(mark)
                        && Instant.parse(Files.readString(mark).strip()).isAfter(now.plus(PULSE)));
        return Duration.between(now, Instant.now());
    }

    /** Copies the keys to another folder, as who runs an installation must. */
    public Path keepKeys(Path apart) throws IOException {
        Path secrets = stack.state().resolve("secrets");
        try (Stream<Path> files = Files.walk(secrets)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = apart.resolve(secrets.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return apart;
    }

    /** Kills everything at once and removes the state folder. */
    public void strike() throws IOException {
        List<ProcessHandle> processes = processes();
        // The supervisor first, or it would start again what was killed.
        processes.stream()
                .sorted(Comparator.comparing(
                        each -> each.parent().filter(processes::contains).isPresent()))
                .forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofMinutes(1)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        remove(stack.state());
    }

    private List<ProcessHandle> processes() throws IOException {
        try (Stream<Path> files = Files.list(stack.state().resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(Disaster::pid)
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                    .distinct()
                    .toList();
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).split(" ")[0]);
        } catch (IOException e) {
            throw new IllegalStateException("the process id in " + file + " cannot be read", e);
        }
    }

    /** Removes a folder with all it holds. */
    public static void remove(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
