package org.kepu.local.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.local.documents.journal.Generations;
import org.kepu.local.keep.BackupFolder;

/**
 * Keeps the newest backups and everything a restore from one of them to any later moment needs; the rest goes.
 *
 * @param keep how many backups stay, at least one
 */
record Prune(BackupFolder folder, int keep) {

    /** Removes what is needed no more and says what went. */
    List<Path> run() throws IOException {
        List<Path> gone = new ArrayList<>();
        // One that cannot be read is left for a person to look at, and counts as none.
        List<BackupSet> sets = BackupSet.all(folder);
        int stay = Math.max(1, keep);
        // An unfinished one is nobody's: this runs under the lock of who would be writing it.
        folder.unfinished().forEach(name -> gone.add(folder.sets().resolve(name)));
        sets.stream()
                .limit(Math.max(0, sets.size() - stay))
                .map(BackupSet::folder)
                .forEach(gone::add);
        if (!sets.isEmpty()) {
            List<BackupSet> kept = sets.subList(Math.max(0, sets.size() - stay), sets.size());
            WalArchive archive = new WalArchive(folder.wal());
            // A restore to an earlier moment sets the log back, so a later backup may begin before an older one.
            gone.addAll(archive.neededNoMore(kept.stream()
                    .map(set -> set.manifest().startWal())
                    .min(Comparator.comparing(WalArchive::position))
                    .orElseThrow()));
            gone.addAll(archive.leftovers());
            gone.addAll(new Generations(folder.documents())
                    .neededNoMore(kept.stream()
                            .map(BackupSet::moment)
                            .min(Comparator.naturalOrder())
                            .orElseThrow()));
        }
        for (Path path : gone) {
            remove(path);
        }
        return gone;
    }

    /** Removes a file, or a folder with all it holds. */
    static void remove(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
