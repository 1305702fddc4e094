package org.kepu.observability.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When backup, archiving and the restore drill last ended, as they wrote it into the folder of marks: {@code
 * kepu_<service>_mark_timestamp_seconds}. A missing file has no series.
 */
@ApplicationScoped
class Marks implements FigureSource {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST = 64;

    private final Optional<Path> folder;

    Marks(WatchConfig config) {
        this.folder = config.marks();
    }

    @Override
    public String name() {
        return "marks";
    }

    @Override
    public List<Figure> read() throws IOException {
        List<Figure> figures = new ArrayList<>();
        if (folder.isEmpty()) {
            return figures;
        }
        // Says that marks are wanted, so that one that was never made is missed.
        figures.add(Figure.of("marks.folder", 1));
        if (!Files.isDirectory(folder.get())) {
            return figures;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get(), Marks::isMark)) {
            for (Path file : files) {
                figures.add(Figure.of(
                        "mark.timestamp.seconds", "mark", file.getFileName().toString(), seconds(file)));
            }
        }
        return figures;
    }

    private static boolean isMark(Path file) throws IOException {
        return NAME.matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file)
                && Files.size(file) <= LONGEST;
    }

    private static double seconds(Path file) throws IOException {
        try {
            return Instant.parse(Files.readString(file).strip()).getEpochSecond();
        } catch (DateTimeException e) {
            throw new IOException("the mark " + file + " must hold an ISO-8601 instant", e);
        }
    }
}
