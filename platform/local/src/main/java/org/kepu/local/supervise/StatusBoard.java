package org.kepu.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where all parts stand: waited on inside the supervisor, written to one file for everybody else. */
public final class StatusBoard {

    private final Path file;
    private final Map<String, PartStatus> parts = new LinkedHashMap<>();
    private boolean stopping;

    StatusBoard(Path run) {
        this.file = file(run);
    }

    private static Path file(Path run) {
        return run.resolve("status");
    }

    /** What the supervisor of a state folder wrote last; empty where none ever ran. */
    public static List<PartStatus> read(Path run) {
        try {
            return Files.readAllLines(file(run)).stream()
                    .map(PartStatus::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    synchronized void put(PartStatus status) {
        parts.put(status.part(), status);
        try {
            Path fresh = file.resolveSibling("status.new");
            Files.writeString(
                    fresh, parts.values().stream().map(PartStatus::format).collect(Collectors.joining("\n", "", "\n")));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the status cannot be written to " + file, e);
        }
        notifyAll();
    }

    synchronized List<PartStatus> all() {
        return new ArrayList<>(parts.values());
    }

    /** Ends every wait: the platform is being stopped. */
    synchronized void stop() {
        stopping = true;
        notifyAll();
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Waits until the parts named are ready, left out or unknown; false when the platform is stopped before. */
    synchronized boolean awaitReady(List<String> names) throws InterruptedException {
        return await(status -> !names.contains(status.part()) || status.phase().isSettled());
    }

    /** Waits until all parts are settled or one has failed; false when the platform is stopped before. */
    synchronized boolean awaitSettled() throws InterruptedException {
        while (!stopping && parts.values().stream().noneMatch(status -> status.phase() == Phase.FAILED)) {
            if (parts.values().stream().allMatch(status -> status.phase().isSettled())) {
                return true;
            }
            wait();
        }
        return !stopping;
    }

    /** Waits a while; true as soon as the platform is being stopped. */
    synchronized boolean pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!stopping) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private boolean await(Predicate<PartStatus> condition) throws InterruptedException {
        while (!stopping && !parts.values().stream().allMatch(condition)) {
            wait();
        }
        return !stopping;
    }
}
