package org.kepu.bench.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Looks ten times a second how much memory of their own processes hold ({@code RssAnon}: heap, metaspace, compiled code, native
 * memory; not jars and libraries, which they share), and keeps the most.
 */
final class Residence implements AutoCloseable {

    private static final long EVERY_NANOS = 100_000_000;
    private static final String FIELD = "RssAnon:";

    private final Map<String, ProcessHandle> processes;
    private final Map<String, Long> peaks = new TreeMap<>();
    private final Thread thread;

    /** @param processes by the names of their parts */
    Residence(Map<String, ProcessHandle> processes) {
        this.processes = Map.copyOf(processes);
        this.thread = Thread.ofPlatform().daemon().name("residence").start(this::watch);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            processes.forEach(
                    (part, process) -> kibibytes(process.pid()).ifPresent(now -> peaks.merge(part, now, Math::max)));
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    private static Optional<Long> kibibytes(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return kibibytes(lines);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<Long> kibibytes(Stream<String> status) {
        return status.filter(line -> line.startsWith(FIELD))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }

    /** The most each held, in MiB. Ends the watch. */
    Map<String, Double> peaks() {
        close();
        Map<String, Double> mebi = new TreeMap<>();
        peaks.forEach((part, kibibytes) -> mebi.put(part, kibibytes / 1024.0));
        if (!mebi.keySet().equals(processes.keySet())) {
            throw new IllegalStateException(
                    "of " + processes.keySet() + " only " + mebi.keySet() + " could be watched");
        }
        return mebi;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
