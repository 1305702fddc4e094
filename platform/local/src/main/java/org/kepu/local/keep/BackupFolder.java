package org.kepu.local.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kepu.local.Refusal;

/**
 * Where backups lie: {@code sets/<id>} is one backup, {@code wal} PostgreSQL's log and {@code documents} the document store's
 * copies and journals since, {@code city-time.log} how a demonstration's city time was moved.
 *
 * @param root absolute; readable by its owner only
 */
public record BackupFolder(Path root) {

    /** A set that is being written, or was when its writer died, ends so; it is never restored from. */
    public static final String UNFINISHED = ".unfinished";

    /** Written last into a set; what has none is no backup. */
    public static final String MANIFEST = "manifest.json";

    public BackupFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** PostgreSQL's log. */
    public Path wal() {
        return root.resolve("wal");
    }

    /** The document store's copies and journals. */
    public Path documents() {
        return root.resolve("documents");
    }

    /** The finished and unfinished backups. */
    public Path sets() {
        return root.resolve("sets");
    }

    /** How city time was moved. */
    public Path cityTime() {
        return root.resolve("city-time.log");
    }

    /** Held by who works on the folder. */
    public Path lock() {
        return root.resolve("lock");
    }

    /** Makes the folders that are missing. */
    public void make() {
        try {
            for (Path folder : List.of(root, wal(), documents(), sets())) {
                SafeFile.folder(folder);
            }
        } catch (IOException e) {
            throw new Refusal("The backup folder " + root + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Names of the finished backups, the oldest first. */
    public List<String> finished() {
        return names().stream()
                .filter(name -> !name.endsWith(UNFINISHED))
                .filter(name -> Files.isRegularFile(sets().resolve(name).resolve(MANIFEST)))
                .toList();
    }

    /** Names of backups that never came to their end. */
    public List<String> unfinished() {
        return names().stream().filter(name -> name.endsWith(UNFINISHED)).toList();
    }

    private List<String> names() {
        if (!Files.isDirectory(sets())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(sets())) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refusal("The backups in " + sets() + " cannot be listed: " + e.getMessage() + ".", e);
        }
    }
}
