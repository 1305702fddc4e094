package org.kepu.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part's log: the process itself appends to it, so that it outlives the supervisor.
 *
 * <p>Rotation copies and truncates, because the process keeps the file open; lines written between the two are lost.
 */
record LogFile(Path path) {

    private static final int TAIL_BYTES = 16_384;
    private static final Pattern TROUBLE =
            Pattern.compile("\\b(FATAL|ERROR|SEVERE|Caused by|[A-Za-z]+(Exception|Error)):? ", Pattern.UNICODE_CASE);

    long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be read: " + path, e);
        }
    }

    /** Keeps the newest {@code keep} old files as {@code .1}, {@code .2}, … when the log has grown beyond the limit. */
    void rotate(long limit, int keep) throws IOException {
        if (size() <= limit) {
            return;
        }
        for (int i = keep - 1; i >= 1; i--) {
            if (Files.exists(old(i))) {
                Files.move(old(i), old(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(path, old(1), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    private Path old(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    /** The line since {@code from} that says best why a process ended: the last that speaks of trouble, or the last. */
    String reason(long from) {
        List<String> lines = lines(from);
        return lines.stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .reduce((first, second) -> second)
                .or(() -> lines.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(lines.getLast()))
                .map(line -> line.length() > 300 ? line.substring(0, 300) + "…" : line)
                .orElse("nothing");
    }

    List<String> lines(long from) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long start = Math.max(Math.min(from, channel.size()), channel.size() - TAIL_BYTES);
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate((int) (channel.size() - start));
            channel.read(bytes, start);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
