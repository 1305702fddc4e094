package org.kepu.local.documents;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

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

    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (READS.contains(command.toLowerCase(Locale.ROOT))) {
            return super.handleMessage(message);
        }
        changing.lock();
        try {
            return super.handleMessage(message);
        } finally {
            commit();
            changing.unlock();
        }
    }

    /** Gives space of old versions back, while no command changes anything. */
    void compact(int millis) {
        changing.lock();
        try {
            getMvStore().compactFile(millis);
        } finally {
            changing.unlock();
        }
    }
}
