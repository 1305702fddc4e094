package org.kepu.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.kepu.base.WallTime;
import org.kepu.local.ColumnKeySet;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.documents.journal.Generations;
import org.kepu.local.keep.Archiving;
import org.kepu.local.keep.BackupFolder;
import org.kepu.local.keep.SafeFile;
import org.kepu.local.part.Documents;
import org.kepu.local.part.Kafka;
import org.kepu.local.part.Postgres;
import org.kepu.local.supervise.Phase;
import org.kepu.local.supervise.RunningPlatform;

/**
 * {@code make backup}: copies every store of the running platform. From the first one on PostgreSQL archives its log and the
 * document store its journal, so that a restore reaches any later moment, too.
 */
public final class Backup {

    private static final Duration DOCUMENTS_WITHIN = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 100;

    private final Platform platform;
    private final BackupFolder folder;
    private final WalArchive archive;
    private final Postgres postgres;
    private final Say say = new Say();

    public Backup(Platform platform) {
        this.platform = platform;
        this.folder = platform.backups();
        this.archive = new WalArchive(folder.wal());
        this.postgres = new Postgres(platform);
    }

    /** Zero when the backup is whole. */
    public int run() throws InterruptedException {
        refuseUnlessRunning();
        folder.make();
        try (Lock held = Lock.hold(folder.lock())) {
            refuseWithoutRoom();
            postgres.give(folder.wal());
            new Marks(platform.state()).make();
            postgres.give(platform.state().marks());
            BackupSet set = copy(held);
            new Marks(platform.state()).done(Marks.BACKUP);
            int gone = new Prune(folder, platform.settings().number("backup.keep"))
                    .run()
                    .size();
            say.done("files of older backups and logs removed: " + gone);
            System.out.printf(
                    "The backup %s holds %s and took %s. It can be restored to %s and every moment after.%n",
                    set.id(), Say.mebi(set.manifest().bytes()), say.all(), set.moment());
            System.out.printf(
                    "It lies in %s. It holds no key file: keep a copy of %s apart, or nobody can read personal data again.%n",
                    set.folder(), platform.state().secrets());
            return 0;
        } catch (IOException | SQLException e) {
            throw new Refusal(
                    "The backup could not be made: " + e.getMessage() + ". What was written stands in " + folder.sets()
                            + " as unfinished; nothing is ever restored from it.",
                    e);
        }
    }

    /** Services may be down: their data is copied all the same. */
    private void refuseUnlessRunning() {
        if (!has(Postgres.NAME)) {
            throw new Refusal("There is no PostgreSQL among the parts of this platform to back up.");
        }
        RunningPlatform running = new RunningPlatform(platform.state());
        List<String> stores = List.of(Postgres.NAME, Kafka.NAME, Documents.NAME);
        long down = running.parts().stream()
                .filter(part -> stores.contains(part.part()) && part.phase() != Phase.READY)
                .count();
        if (!running.isSupervised() || running.parts().isEmpty() || down > 0) {
            throw new Refusal(
                    "Kepu is not running in " + platform.state().root() + ", or a store of it is down, so there"
                            + " is nothing to ask for its data: `make up`, then `make backup`.");
        }
    }

    private boolean has(String part) {
        return platform.settings().list("parts").contains(part);
    }

    /** As much as the data takes now, and the log that is written meanwhile. */
    private void refuseWithoutRoom() throws IOException {
        Room room = new Room(folder.root());
        long wanted = room.sizeOf(platform.state().root().resolve("data"));
        if (room.free() < wanted) {
            throw new Refusal("The disk of " + folder.root() + " has " + Say.mebi(room.free()) + " free and the backup"
                    + " needs up to " + Say.mebi(wanted) + ": make room, or name another folder with KEPU_BACKUP.");
        }
    }

    private BackupSet copy(Lock held) throws IOException, SQLException, InterruptedException {
        Instant begun = WallTime.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = begun.toString().replace(":", "").replaceFirst("\\.\\d+", "");
        Path fresh = SafeFile.folder(folder.sets().resolve(id + BackupFolder.UNFINISHED));
        System.out.println(
                "Backing up " + platform.state().root() + " to " + folder.sets().resolve(id));
        archiveFromNowOn(id);

        List<FileSum> files = new ArrayList<>();
        PostgresBackup base = new PostgresBackup(postgres, platform.state().data(Postgres.NAME), archive);
        PostgresBackup.Copied copied = base.copyTo(fresh, "kepu " + id);
        files.addAll(copied.files());
        say.done("PostgreSQL " + copied.version() + ": " + copied.files().size() + " files");

        Instant topicsBegun = WallTime.instant();
        long records = 0;
        if (has(Kafka.NAME)) {
            TopicCopy.Copied topics = new TopicCopy(Kafka.client(platform), fresh).copy();
            files.addAll(topics.files());
            records = topics.records();
            say.done("topics: " + records + " records");
        }

        String point = "kepu-" + id;
        Figures.Point moment = new Figures(postgres).mark(point);
        String stopWal = base.archiveUpTo(moment.lsn());
        say.done("figures at " + moment.time() + ", log archived");
        if (has(Documents.NAME)) {
            awaitDocuments(moment.time());
            say.done("documents: a copy, and the journal until then");
        }

        BackupSet.write(
                fresh,
                new Manifest(
                        id,
                        platform.isDemo(),
                        begun.toString(),
                        moment.time().toString(),
                        point,
                        copied.version(),
                        copied.startWal(),
                        stopWal,
                        topicsBegun.toString(),
                        records,
                        moment.figures(),
                        Fingerprint.of(platform.state().secrets()).orElse(""),
                        ColumnKeySet.idsIn(platform.state().secrets()),
                        files));
        SafeFile.everythingToDisk();
        // Only now it is a backup.
        SafeFile.rename(fresh, folder.sets().resolve(id));
        return BackupSet.read(folder.sets().resolve(id));
    }

    private void archiveFromNowOn(String turn) throws IOException, InterruptedException {
        Path file = platform.state().archiving();
        Instant begun = WallTime.instant();
        new Archiving(folder.root(), turn).write(file);
        postgres.give(file);
        if (has(Documents.NAME)) {
            await(() -> new Generations(folder.documents()).hasCopySince(begun), "begun no copy of its file");
            say.done("documents: copied, every change is kept from now on");
        }
    }

    /** The journal says of each few seconds that nothing is missing in it. */
    private void awaitDocuments(Instant moment) throws InterruptedException {
        Generations generations = new Generations(folder.documents());
        await(
                () -> generations
                        .reach(moment)
                        .filter(reach -> reach.moment().equals(moment))
                        .isPresent(),
                "not kept its journal");
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition, String fault) throws InterruptedException {
        long end = System.nanoTime() + DOCUMENTS_WITHIN.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new Refusal("The document store has " + fault + " within " + DOCUMENTS_WITHIN.toSeconds()
                        + " s: see `make logs S=documents`.");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
