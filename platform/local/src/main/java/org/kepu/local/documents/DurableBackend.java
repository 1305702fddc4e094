package org.kepu.local.documents;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.kepu.local.documents.journal.Keeper;
import org.kepu.local.keep.SafeFile;

/**
 * Commits every change to the file before its answer leaves.
 *
 * <p>As shipped, the library commits about once a second, and a kill -9 then loses acknowledged writes. One lock around a
 * change and its commit keeps a commit from catching another command half-way between a document and its index. The
 * commit reaches the operating system, not the disk: this holds against kill -9, not against a power cut.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "killcursors",
            "count",
            "aggregate",
            "distinct",
            "ping",
            "hello",
            "ismaster",
            "buildinfo",
            "serverstatus",
            "whatsmyuri",
            "listdatabases",
            "listcollections",
            "listindexes",
            "dbstats",
            "collstats",
            "validate",
            "endsessions",
            "getlasterror",
            "connectionstatus",
            "hostinfo");

    private final ReentrantLock changing = new ReentrantLock();
    private @Nullable Keeper keeper;

    DurableBackend(MVStore store) {
        super(store);
    }

    /** From now on every change is told to a keeper before its answer leaves. */
    void keptBy(Keeper keeper) {
        whileStill(() -> this.keeper = keeper);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (READS.contains(command.toLowerCase(Locale.ROOT))) {
            return super.handleMessage(message);
        }
        changing.lock();
        try {
            return kept(message);
        } finally {
            changing.unlock();
        }
    }

    private Document kept(MongoMessage message) {
        byte[] taken = keeper == null ? null : keeper.taken(message.getDocument());
        @Nullable Document answer = null;
        try {
            answer = super.handleMessage(message);
            return answer;
        } finally {
            commit();
            if (keeper != null) {
                keeper.changed(taken, answer);
            }
        }
    }

    /** Does something while no command changes anything. */
    void whileStill(Runnable deed) {
        changing.lock();
        try {
            deed.run();
        } finally {
            changing.unlock();
        }
    }

    /** Writes the store's file, as it is, into a zip of one entry; only while nothing changes. */
    void copyTo(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Channels.newOutputStream(SafeFile.create(zip)))) {
            out.setLevel(Deflater.BEST_SPEED);
            getMvStore().getFileStore().backup(out);
        }
    }

    /** Gives space of old versions back, while no command changes anything. */
    void compact(int millis) {
        whileStill(() -> getMvStore().compactFile(millis));
    }
}
