package org.kepu.local.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.kepu.base.WallTime;
import org.kepu.local.Refusal;
import org.kepu.local.keep.SafeFile;

/** PostgreSQL's log as it is archived: one compressed file for each of its own, written by {@code deploy/postgres/archive-wal}. */
record WalArchive(Path folder) {

    private static final String SUFFIX = ".gz";
    private static final String HISTORY = ".history";
    private static final int TIMELINE = 8;
    private static final long POLL_MILLIS = 100;

    /** Keeps a file as the archive command would. */
    void add(Path file) throws IOException {
        Path target = folder.resolve(file.getFileName() + SUFFIX);
        if (Files.exists(target)) {
            return;
        }
        Path fresh = folder.resolve("." + file.getFileName() + ".add.new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = SafeFile.create(fresh)) {
            try (OutputStream out = new GZIPOutputStream(Channels.newOutputStream(channel))) {
                Files.copy(file, out);
            }
        }
        SafeFile.toDisk(fresh);
        SafeFile.rename(fresh, target);
    }

    boolean holds(String name) {
        return Files.isRegularFile(folder.resolve(name + SUFFIX));
    }

    /** Waits until a file is archived; false where it is not in time. */
    boolean await(String name, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!holds(name)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }

    /**
     * Files no backup needs that begins with a file or later: older ones of any timeline, never a history, which says where
     * timelines part.
     */
    List<Path> neededNoMore(String oldestNeeded) {
        String position = position(oldestNeeded);
        return names().stream()
                .filter(name -> name.endsWith(SUFFIX) && !name.endsWith(HISTORY + SUFFIX))
                .filter(name -> name.length() > TIMELINE && position(name).compareTo(position) < 0)
                .map(folder::resolve)
                .toList();
    }

    /** Without the timeline: the same place of the log has the same name in each of them. */
    static String position(String name) {
        return name.substring(TIMELINE, Math.min(name.length(), 3 * TIMELINE));
    }

    /** What a copy that was killed has left behind, older than an hour. */
    List<Path> leftovers() {
        long before = WallTime.instant().minus(Duration.ofHours(1)).toEpochMilli();
        return names().stream()
                .filter(name -> name.startsWith("."))
                .map(folder::resolve)
                .filter(file -> file.toFile().lastModified() < before)
                .toList();
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new Refusal("The archive " + folder + " cannot be listed: " + e.getMessage() + ".", e);
        }
    }
}
