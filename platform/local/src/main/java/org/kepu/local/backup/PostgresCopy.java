package org.kepu.local.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kepu.local.Refusal;
import org.kepu.local.keep.SafeFile;

/**
 * The files of a cluster that runs, copied between {@code pg_backup_start} and {@code pg_backup_stop}: files may change and
 * vanish meanwhile, which the log makes good.
 *
 * @param set the backup's folder
 */
record PostgresCopy(Path data, Path set) {

    /** Folders that must be there but empty: what they hold is of this run, or the log, which the archive has. */
    static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Pattern OF_THIS_RUN = Pattern.compile(
            "postmaster\\.(pid|opts)|backup_label(\\.old)?|tablespace_map"
                    + "(\\.old)?|.*\\.signal|pg_internal\\.init.*|pgsql_tmp.*|t\\d+_\\d+.*|current_logfiles.*|.*\\.conf\\.tmp");

    private static final String CONTROL = "global/pg_control";

    List<FileSum> copy() throws IOException {
        List<FileSum> files = new ArrayList<>();
        refuseTablespaces();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String path = data.relativize(folder).toString();
                if (folder.getFileName().toString().startsWith("pgsql_tmp")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                SafeFile.folder(target(path));
                return EMPTY.contains(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = data.relativize(file).toString();
                if (!path.equals(CONTROL)
                        && !OF_THIS_RUN.matcher(file.getFileName().toString()).matches()) {
                    add(files, path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        // Last, as pg_basebackup does: it must not be older than the rest.
        add(files, CONTROL);
        return files;
    }

    private Path target(String path) {
        return set.resolve(BackupSet.POSTGRES).resolve(path);
    }

    private void add(List<FileSum> files, String path) throws IOException {
        try {
            files.add(FileSum.copy(data.resolve(path), target(path), BackupSet.POSTGRES + "/" + path));
        } catch (NoSuchFileException e) {
            // Dropped meanwhile: the log says so, too.
            Files.deleteIfExists(target(path));
        }
    }

    /** A file that {@code pg_backup_stop} gave. */
    FileSum write(String name, String text) throws IOException {
        SafeFile.write(target(name), text);
        return FileSum.of(target(name), BackupSet.POSTGRES + "/" + name);
    }

    private void refuseTablespaces() throws IOException {
        try (var links = Files.list(data.resolve("pg_tblspc"))) {
            if (links.findAny().isPresent()) {
                throw new Refusal("PostgreSQL has tablespaces outside its folder, which this backup does not copy: move"
                        + " their tables back, or back it up with a tool of its own.");
            }
        }
    }
}
