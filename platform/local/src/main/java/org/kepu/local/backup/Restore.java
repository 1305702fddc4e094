package org.kepu.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.local.ColumnKeySet;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.documents.DocumentRestore;
import org.kepu.local.documents.journal.Generations;
import org.kepu.local.keep.BackupFolder;
import org.kepu.local.keep.CityTimeLog;
import org.kepu.local.keep.SafeFile;
import org.kepu.local.part.Documents;
import org.kepu.local.part.Kafka;
import org.kepu.local.part.Postgres;
import org.kepu.local.supervise.PassingProcess;

/** {@code make restore}: makes a state folder from a backup, every store as it was at one moment; starts nothing for good. */
public final class Restore {

    /** Never more than that: what else lies there may be the only copy of the keys. */
    private static final String REMOVE_DATA = "remove its folder data (never secrets, which no backup holds)";

    private static final Duration KAFKA_WITHIN = Duration.ofMinutes(2);

    /**
     * What is asked for.
     *
     * @param backup its id; null for the newest one before the moment
     * @param to the moment; null for the last one every store reaches
     * @param atPoint to the moment of the backup itself, exactly
     * @param secrets a folder with the secrets; null where the state folder has them
     * @param despiteGap also where the outboxes no longer hold all that is missing in the topics
     */
    public record Wanted(
            @Nullable String backup,
            @Nullable Instant to,
            boolean atPoint,
            @Nullable Path secrets,
            boolean despiteGap) {

        /** What the words of a person ask for. */
        public static Wanted of(
                @Nullable String backup, @Nullable String to, @Nullable String secrets, boolean despiteGap) {
            try {
                return new Wanted(
                        backup,
                        to == null ? null : OffsetDateTime.parse(to).toInstant(),
                        false,
                        secrets == null ? null : Path.of(secrets).toAbsolutePath(),
                        despiteGap);
            } catch (DateTimeParseException e) {
                throw new Refusal(
                        "The moment to restore must be a time with its offset, such as"
                                + " 2026-09-20T15:04:05+08:00, was " + to + ".",
                        e);
            }
        }
    }

    /** What came out: the moment, and the figures before anything was started. */
    record Restored(BackupSet set, Instant moment, Map<String, String> figures) {}

    private final Platform platform;
    private final BackupFolder folder;
    private final Say say = new Say();

    public Restore(Platform platform) {
        this.platform = platform;
        this.folder = platform.backups();
    }

    /** Zero when every store stands at the moment. */
    public int run(Wanted wanted) throws InterruptedException {
        if (!Files.isDirectory(folder.root())) {
            throw new Refusal("There is no backup folder " + folder.root() + ": name yours with KEPU_BACKUP.");
        }
        try (Lock held = Lock.hold(folder.lock())) {
            Restored restored = restore(wanted, held);
            System.out.printf(
                    "%s is at %s again, from the backup %s, after %s. `make up%s` starts it; then make a backup of it.%n",
                    platform.state().root(),
                    restored.moment(),
                    restored.set().id(),
                    say.all(),
                    platform.isDemo() ? " DEMO=1" : "");
            return 0;
        }
    }

    Restored restore(Wanted wanted, Lock held) throws InterruptedException {
        BackupSet set = choose(BackupSet.all(folder), wanted);
        System.out.println(
                "Restoring the backup " + set.id() + " into " + platform.state().root());
        Generations generations = new Generations(folder.documents());
        Instant aim = aim(set, wanted, generations);
        if (!wanted.despiteGap()) {
            refuseGap(set, aim, Duration.ofDays(platform.settings().number("backup.keep-sent")));
        }
        try {
            prepare(set, wanted.secrets());
            return restore(set, wanted.atPoint(), aim, generations);
        } catch (IOException | SQLException e) {
            throw new Refusal(
                    "The restore broke off: " + e.getMessage() + ". The state folder "
                            + platform.state().root() + " is not whole: " + REMOVE_DATA + ", then try again.",
                    e);
        }
    }

    /** The backup that is named, or the newest that can reach the moment. */
    static BackupSet choose(List<BackupSet> sets, Wanted wanted) {
        Instant to = wanted.to();
        if (sets.isEmpty()) {
            throw new Refusal("There is no finished backup to restore from that can be read.");
        }
        List<BackupSet> fit = sets.stream()
                .filter(set -> wanted.backup() == null || set.id().equals(wanted.backup()))
                .filter(set -> to == null || !set.moment().isAfter(to))
                .toList();
        if (fit.isEmpty()) {
            throw new Refusal(
                    wanted.backup() == null
                            ? "No backup reaches back to " + to + ": the oldest can be restored to "
                                    + sets.getFirst().moment() + " or later."
                            : "The backup " + wanted.backup() + " is not there, cannot be read"
                                    + (to == null ? "" : ", or was made after " + to) + ".");
        }
        return fit.getLast();
    }

    /** The moment, or the last one before it that the documents reach. */
    private Instant aim(BackupSet set, Wanted wanted, Generations generations) {
        if (wanted.atPoint()) {
            return set.moment();
        }
        Instant latest = wanted.to() == null ? WallTime.instant() : wanted.to();
        Instant aim = has(Documents.NAME)
                ? generations.reach(latest).map(Generations.Reach::moment).orElse(latest)
                : latest;
        if (aim.isBefore(set.moment())) {
            throw new Refusal("The journal of the documents ends at " + aim + ", before the backup " + set.id()
                    + " was whole: restore an older backup.");
        }
        return aim;
    }

    /** Services keep what they sent for a time; what is older at the moment, and newer than the copy, is nowhere. */
    static void refuseGap(BackupSet set, Instant aim, Duration keepSent) {
        Instant copied = Instant.parse(set.manifest().topicsBegun());
        Instant kept = aim.minus(keepSent);
        if (copied.minus(Outboxes.BEFORE).isBefore(kept)) {
            throw new Refusal("What was sent before " + kept + " is no longer kept at " + aim
                    + " (kepu.relay.keep-sent), and the topics of the backup " + set.id() + " end at " + copied
                    + ", so what was sent between would be missing in the topics: restore a newer backup, or to an earlier"
                    + " moment. With GAP=1 it is restored all the same; figures must then not be built again from the"
                    + " topics.");
        }
    }

    /** Every key of personal columns must be there: what was written under one that is not could never be read again. */
    static void refuseMissingKeys(BackupSet set, List<String> keys, Path secrets) {
        List<String> missing = set.manifest().keys().stream()
                .filter(key -> !keys.contains(key))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("The key set of personal columns in " + secrets + " lacks " + String.join(", ", missing)
                    + ", which stood in it when the backup " + set.id() + " was made: name the folder of a copy of that"
                    + " time with SECRETS=, or put the missing keys before those there, the newest last (see"
                    + " docs/operations/key-rotation.md).");
        }
    }

    private void prepare(BackupSet set, @Nullable Path secrets) throws IOException {
        refuseUnlessEmpty();
        if (set.manifest().demo() != platform.isDemo()) {
            throw new Refusal("The backup " + set.id() + " is "
                    + (set.manifest().demo() ? "of a demonstration: restore it with DEMO=1." : "of no demonstration."));
        }
        set.refuseIfDamaged();
        say.done("every file of the backup is as it was written");
        // The copy, the log that is replayed into it, and the topics unpacked.
        long needed = 3 * set.manifest().bytes();
        if (platform.state().freeBytes() < needed) {
            throw new Refusal("The disk of " + platform.state().root() + " has "
                    + Say.mebi(platform.state().freeBytes())
                    + " free and the restore needs up to " + Say.mebi(needed) + ": make room, or set KEPU_STATE to a"
                    + " folder on another disk.");
        }
        Path from = secrets == null ? platform.state().secrets() : secrets;
        String known = Fingerprint.of(from)
                .orElseThrow(() -> new Refusal("The secrets of this installation are missing in " + from
                        + ", and no backup holds them: name the folder of their copy with SECRETS=."));
        if (!known.equals(set.manifest().secrets())) {
            throw new Refusal("The secrets in " + from + " are not those the backup " + set.id()
                    + " was made with: name the right folder with SECRETS=.");
        }
        refuseMissingKeys(set, ColumnKeySet.idsIn(from), from);
        // What was archived from is another history than the one that begins now.
        Files.deleteIfExists(platform.state().archiving());
        platform.state().claim(platform.isDemo());
        if (secrets != null) {
            new SecretFiles(secrets).copyTo(platform.state().secrets());
        }
    }

    private void refuseUnlessEmpty() {
        Path data = platform.state().root().resolve("data");
        if (platform.state().exists()
                && Files.isDirectory(data)
                && data.toFile().list().length > 0) {
            throw new Refusal(
                    "The state folder " + platform.state().root() + " holds data: nothing is restored over it."
                            + " Move it away, set KEPU_STATE to another folder, or " + REMOVE_DATA + ".");
        }
    }

    private Restored restore(BackupSet set, boolean atPoint, Instant aim, Generations generations)
            throws IOException, SQLException, InterruptedException {
        PostgresRestore database = new PostgresRestore(platform, set);
        database.copyFiles();
        say.done("PostgreSQL: files of the backup");
        PostgresRestore.Recovered recovered = atPoint ? database.recoverToPoint() : database.recoverTo(aim);
        try (PassingProcess running = recovered.process()) {
            Instant moment = recovered.moment();
            say.done("PostgreSQL: log until " + moment);
            Postgres postgres = new Postgres(platform);
            Map<String, String> figures = new Figures(postgres).now();
            Instant topicsBegun = Instant.parse(set.manifest().topicsBegun());
            if (has(Documents.NAME)) {
                documents(generations, moment, topicsBegun);
            }
            Optional<String> cityTime = new CityTimeLog(folder.cityTime()).at(moment);
            if (platform.isDemo() && cityTime.isPresent()) {
                SafeFile.write(platform.state().cityTime(), cityTime.get());
            }
            if (has(Kafka.NAME)) {
                topics(set, postgres, topicsBegun);
            }
            return new Restored(set, moment, figures);
        }
    }

    private boolean has(String part) {
        return platform.settings().list("parts").contains(part);
    }

    private void documents(Generations generations, Instant moment, Instant topicsBegun) throws IOException {
        Path file = platform.state().data(Documents.NAME).resolve("documents.mv");
        Optional<Generations.Reach> reach = generations.reach(moment);
        if (reach.isEmpty()) {
            say.done("documents: none were kept");
            return;
        }
        if (!reach.get().moment().equals(moment)) {
            throw new Refusal("The documents reach only " + reach.get().moment() + ", not " + moment + ".");
        }
        int commands =
                DocumentRestore.restore(generations, reach.get(), file, new Outboxes(platform).orders(topicsBegun));
        say.done("documents: a copy and " + commands + " changes since");
    }

    private void topics(BackupSet set, Postgres postgres, Instant topicsBegun)
            throws IOException, SQLException, InterruptedException {
        List<PassingProcess> brokers = new ArrayList<>();
        try {
            for (Kafka broker : Kafka.all(platform)) {
                brokers.add(PassingProcess.start(broker, broker.launch(), platform.state()));
            }
            for (PassingProcess broker : brokers) {
                if (!broker.awaitReady(KAFKA_WITHIN)) {
                    throw new Refusal("Kafka did not start; it says: " + broker.reason());
                }
            }
            long records = new TopicRestore(Kafka.client(platform), set.topics()).restore();
            say.done("topics: " + records + " records");
        } finally {
            // All at once: the last of a quorum would wait in vain for those that have gone.
            brokers.forEach(PassingProcess::askToEnd);
            brokers.forEach(PassingProcess::close);
        }
        long events = new Outboxes(platform).sendAgain(postgres, topicsBegun);
        say.done("outboxes: " + events + " events to send again");
    }
}
