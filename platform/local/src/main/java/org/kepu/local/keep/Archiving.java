package org.kepu.local.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code archiving} of a state folder: where PostgreSQL and the document store keep what they write, from the first
 * backup on. Without it nothing is kept, so that an installation nobody backs up does not fill its disk.
 *
 * @param folder the backup folder, absolute
 * @param turn changes with every backup: the document store then starts a new copy
 */
public record Archiving(Path folder, String turn) {

    /** What the file says; empty where no backup was ever made. */
    public static Optional<Archiving> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Archiving(Path.of(lines.get(0)), lines.get(1)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Writes the file anew; its readers see the old one or this one. */
    public void write(Path file) throws IOException {
        SafeFile.write(file, folder + "\n" + turn + "\n");
    }

    /** Where the document store keeps its copies and journals. */
    public Path documents() {
        return new BackupFolder(folder).documents();
    }
}
