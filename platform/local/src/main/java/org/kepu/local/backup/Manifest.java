package org.kepu.local.backup;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one backup holds and what it must come back to; {@code manifest.json}, written last.
 *
 * @param id also the folder's name
 * @param demo whether it is of a demonstration
 * @param begun when it began
 * @param moment what it can first be restored to: everything in it was there by then
 * @param restorePoint the name of that moment in PostgreSQL's log
 * @param postgres PostgreSQL's version
 * @param startWal the first file of the log a restore needs
 * @param stopWal the last one the moment needs
 * @param topicsBegun when the copy of the topics was begun: what was sent later is sent again from the outboxes
 * @param records records copied from topics
 * @param figures what metrics shows at the moment, exactly
 * @param secrets tells whether other secrets are those it was made with; none of them itself
 * @param keys ids of the keys of personal columns there were; none of them itself
 * @param files every file
 */
record Manifest(
        String id,
        boolean demo,
        String begun,
        String moment,
        String restorePoint,
        String postgres,
        String startWal,
        String stopWal,
        String topicsBegun,
        long records,
        Map<String, String> figures,
        String secrets,
        List<String> keys,
        List<FileSum> files) {

    Manifest {
        // Backups of before 0.2.0 do not say it.
        keys = keys == null ? List.of() : List.copyOf(keys);
    }

    /** What is half there, or was changed by hand, must not decide what is restored and what is removed. */
    void requireWhole() throws IOException {
        for (Object part : new @Nullable Object[] {id, restorePoint, postgres, stopWal, figures, secrets, files}) {
            if (part == null) {
                throw new IOException("a part of it is missing");
            }
        }
        if (startWal == null || !startWal.matches("[0-9A-F]{24}")) {
            throw new IOException("it names no file of the log it begins with");
        }
        try {
            var _ = Instant.parse(Objects.requireNonNullElse(moment, ""));
            var _ = Instant.parse(Objects.requireNonNullElse(topicsBegun, ""));
        } catch (DateTimeParseException e) {
            throw new IOException("it names no moment", e);
        }
    }

    long bytes() {
        return files.stream().mapToLong(FileSum::size).sum();
    }
}
