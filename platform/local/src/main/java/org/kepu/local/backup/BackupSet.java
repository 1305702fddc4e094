package org.kepu.local.backup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Refusal;
import org.kepu.local.keep.BackupFolder;
import org.kepu.local.keep.SafeFile;

/** One finished backup. */
record BackupSet(Path folder, Manifest manifest) {

    static final String POSTGRES = "postgres";
    static final String TOPICS = "topics";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Every finished backup, the oldest first; one whose manifest cannot be read is passed over, and that is said. */
    static List<BackupSet> all(BackupFolder folder) {
        List<BackupSet> sets = new ArrayList<>();
        for (String name : folder.finished()) {
            try {
                sets.add(read(folder.sets().resolve(name)));
            } catch (Refusal e) {
                System.err.println(e.sentence() + " It is passed over: look at it, then remove it yourself.");
            }
        }
        return List.copyOf(sets);
    }

    static BackupSet read(Path folder) {
        try {
            Manifest manifest =
                    JSON.readValue(folder.resolve(BackupFolder.MANIFEST).toFile(), Manifest.class);
            if (manifest == null) {
                throw new IOException("it is empty");
            }
            manifest.requireWhole();
            return new BackupSet(folder, manifest);
        } catch (JacksonException e) {
            // Without where it was found in a source that is not shown: a second line nobody can read.
            throw unreadable(folder, e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw unreadable(folder, e.getMessage(), e);
        }
    }

    private static Refusal unreadable(Path folder, @Nullable String why, IOException cause) {
        return new Refusal("The manifest of the backup " + folder + " cannot be read: " + why + ".", cause);
    }

    static void write(Path folder, Manifest manifest) throws IOException {
        SafeFile.write(folder.resolve(BackupFolder.MANIFEST), JSON.writeValueAsString(manifest) + "\n");
    }

    String id() {
        return manifest.id();
    }

    Instant moment() {
        return Instant.parse(manifest.moment());
    }

    Path postgres() {
        return folder.resolve(POSTGRES);
    }

    Path topics() {
        return folder.resolve(TOPICS);
    }

    /** What is wrong with the files: changed, missing, or not of the backup. Empty where it is as it was made. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (FileSum expected : manifest.files()) {
            try {
                if (!FileSum.of(folder.resolve(expected.path()), expected.path())
                        .equals(expected)) {
                    faults.add(expected.path() + " is not what was written");
                }
            } catch (NoSuchFileException e) {
                faults.add(expected.path() + " is missing");
            } catch (IOException e) {
                faults.add(expected.path() + " cannot be read: " + e.getMessage());
            }
        }
        Set<String> known = manifest.files().stream().map(FileSum::path).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.equals(BackupFolder.MANIFEST) && !known.contains(file))
                    .forEach(file -> faults.add(file + " does not belong to it"));
        } catch (IOException e) {
            faults.add("the folder cannot be read: " + e.getMessage());
        }
        return faults;
    }

    void refuseIfDamaged() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new Refusal("The backup " + id() + " is damaged (" + faults.getFirst()
                    + (faults.size() > 1 ? " and " + (faults.size() - 1) + " more faults" : "")
                    + "): nothing was restored; choose another one with BACKUP=.");
        }
    }
}
