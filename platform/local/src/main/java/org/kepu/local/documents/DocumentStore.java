package org.kepu.local.documents;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;
import org.kepu.local.documents.journal.Keeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trial document store (试用文档库): MongoDB's wire protocol over one file. For trying and developing; production runs
 * MongoDB.
 */
public final class DocumentStore {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentStore.class);
    private static final long MEBI = 1024 * 1024;
    private static final int CACHE_MEBI = 16;

    /** A file smaller than this is not worth compacting. */
    static final long SMALL = 32 * MEBI;

    private static final int COMPACT_EVERY_SECONDS = 20;
    private static final int COMPACT_MILLIS = 150;
    private static final int KEEP_EVERY_SECONDS = 2;

    private final Path file;
    private final DurableBackend backend;
    private final MongoServer server;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private DocumentStore(Path file, DurableBackend backend) {
        this.file = file;
        this.backend = backend;
        this.server = new MongoServer(backend);
    }

    /** Arguments: file, host, port, the file that says whether changes are kept for a backup. */
    public static void main(String[] arguments) throws IOException {
        DocumentStore store = open(Path.of(arguments[0]));
        Keeper keeper = store.keep(Path.of(arguments[3]));
        store.server.bind(arguments[1], Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> store.close(keeper), "close"));
        store.timer.scheduleWithFixedDelay(
                store::compact, COMPACT_EVERY_SECONDS, COMPACT_EVERY_SECONDS, TimeUnit.SECONDS);
        store.timer.scheduleWithFixedDelay(
                () -> store.backend.whileStill(keeper::turn), KEEP_EVERY_SECONDS, KEEP_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Before the first command, so that none is missing in the journal. */
    private Keeper keep(Path marker) {
        Keeper keeper = new Keeper(marker, file.resolveSibling("kept"), backend::copyTo);
        backend.keptBy(keeper);
        backend.whileStill(keeper::turn);
        return keeper;
    }

    private void close(Keeper keeper) {
        server.shutdownNow();
        backend.whileStill(() -> {
            try {
                keeper.close();
            } catch (IOException e) {
                LOG.warn("the journal could not be closed", e);
            }
        });
    }

    private static DocumentStore open(Path file) throws IOException {
        MVStoreTool.compactCleanUp(file.toString());
        if (Files.exists(file) && Files.size(file) > SMALL) {
            MVStoreTool.compact(file.toString(), false);
        }
        return new DocumentStore(file, new DurableBackend(store(file)));
    }

    /** The file as this program opens it: nothing is committed behind the backend's back. */
    static MVStore store(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEBI)
                .autoCommitDisabled()
                .open();
    }

    private void compact() {
        try {
            if (Files.size(file) > SMALL) {
                backend.compact(COMPACT_MILLIS);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the document file could not be compacted; the next try is in {} s", COMPACT_EVERY_SECONDS, e);
        }
    }
}
