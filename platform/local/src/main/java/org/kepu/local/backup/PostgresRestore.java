package org.kepu.local.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.keep.SafeFile;
import org.kepu.local.keep.WalPrograms;
import org.kepu.local.part.Postgres;
import org.kepu.local.supervise.PassingProcess;

/** Brings PostgreSQL to a moment: the base backup, then the log as far as it is wanted. */
final class PostgresRestore {

    private static final Duration LONGEST = Duration.ofHours(4);
    private static final String NOT_REACHED = "recovery ended before configured recovery target was reached";
    private static final Pattern LAST =
            Pattern.compile("last completed transaction was at log time (\\S+) ([0-9:.]+)\\+00");

    private final Platform platform;
    private final Postgres postgres;
    private final BackupSet set;
    private final Path data;

    PostgresRestore(Platform platform, BackupSet set) {
        this.platform = platform;
        this.postgres = new Postgres(platform);
        this.set = set;
        this.data = platform.state().data(Postgres.NAME);
    }

    /**
     * PostgreSQL, running, and the moment it is at.
     *
     * @param moment the one asked for, or an earlier one where the log ends before it
     */
    record Recovered(PassingProcess process, Instant moment) {}

    void copyFiles() throws IOException {
        Path from = set.postgres();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                SafeFile.folder(data.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = data.resolve(from.relativize(file).toString());
                Files.copy(file, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
                return FileVisitResult.CONTINUE;
            }
        });
        Files.writeString(data.resolve("recovery.signal"), "");
    }

    /** To the named moment of the backup itself. */
    Recovered recoverToPoint() throws InterruptedException {
        PassingProcess process =
                start(Map.of("recovery_target_name", set.manifest().restorePoint()));
        if (!process.awaitReady(LONGEST)) {
            throw failed(process);
        }
        return new Recovered(process, set.moment());
    }

    /** To a moment, or to the end of the log where it ends before. */
    Recovered recoverTo(Instant moment) throws InterruptedException {
        PassingProcess process = start(Map.of("recovery_target_time", asPostgresWritesIt(moment)));
        if (process.awaitReady(LONGEST)) {
            return new Recovered(process, moment);
        }
        if (!process.written().contains(NOT_REACHED)) {
            throw failed(process);
        }
        process.close();
        PassingProcess toTheEnd = start(Map.of());
        if (!toTheEnd.awaitReady(LONGEST)) {
            throw failed(toTheEnd);
        }
        Instant last = last(toTheEnd.written());
        if (last == null) {
            last = last(process.written());
        }
        return new Recovered(toTheEnd, last == null ? set.moment() : last);
    }

    private static String asPostgresWritesIt(Instant moment) {
        return moment.toString().replace('T', ' ').replace("Z", "+00");
    }

    private PassingProcess start(Map<String, String> target) {
        Map<String, String> options = new HashMap<>(target);
        options.put(
                "restore_command",
                WalPrograms.restore(platform.home(), platform.backups().wal()));
        options.put("recovery_target_action", "promote");
        // Of the backup's own history: another restore from it may have gone another way since.
        options.put("recovery_target_timeline", "current");
        options.put("recovery_target_inclusive", "on");
        options.put("hot_standby", "off");
        options.put("archive_mode", "off");
        options.put("log_min_messages", "log");
        return PassingProcess.start(postgres, postgres.launch(options), platform.state());
    }

    private Refusal failed(PassingProcess process) {
        String reason = process.reason();
        process.close();
        return new Refusal("PostgreSQL could not be brought to the moment; it says: " + reason + " See "
                + platform.state().log(Postgres.NAME) + ".");
    }

    private static @Nullable Instant last(String log) {
        Instant last = null;
        Matcher found = LAST.matcher(log);
        while (found.find()) {
            last = Instant.parse(found.group(1) + "T" + found.group(2) + "Z");
        }
        return last;
    }
}
