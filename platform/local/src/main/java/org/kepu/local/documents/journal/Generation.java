package org.kepu.local.documents.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Refusal;

/**
 * One copy of the store's file and the journal of what changed since.
 *
 * @param folder holds {@code base.zip}, {@code journal} and {@code generation.properties}
 * @param begun moment of the copy
 * @param follows name of the generation before, where nothing was written between its last entry and this copy; else null
 * @param followsUntil moment of the last entry of that one
 */
record Generation(
        Path folder,
        Instant begun,
        @Nullable String follows,
        @Nullable Instant followsUntil) {

    private static final String PROPERTIES = "generation.properties";

    String name() {
        return folder.getFileName().toString();
    }

    static Path base(Path folder) {
        return folder.resolve("base.zip");
    }

    static Path journal(Path folder) {
        return folder.resolve("journal");
    }

    JournalFile journal() {
        return new JournalFile(journal(folder));
    }

    String lines() {
        String lines = "begun=" + begun + "\n";
        return follows == null ? lines : lines + "follows=" + follows + "\nfollowsUntil=" + followsUntil + "\n";
    }

    static Path properties(Path folder) {
        return folder.resolve(PROPERTIES);
    }

    static Generation read(Path folder) {
        Properties lines = new Properties();
        try (Reader file = Files.newBufferedReader(properties(folder))) {
            lines.load(file);
        } catch (IOException e) {
            throw new Refusal("The copy of the documents in " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
        String until = lines.getProperty("followsUntil");
        return new Generation(
                folder,
                Instant.parse(lines.getProperty("begun")),
                lines.getProperty("follows"),
                until == null ? null : Instant.parse(until));
    }

    /** Puts the copy of the store's file into a file. */
    void unpackTo(Path file) throws IOException {
        try (InputStream zip = Files.newInputStream(base(folder));
                ZipInputStream entries = new ZipInputStream(zip)) {
            if (entries.getNextEntry() == null) {
                throw new Refusal("The copy " + base(folder) + " is empty.");
            }
            Files.copy(entries, file);
        }
    }
}
