package org.kepu.e2e.roll;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.kepu.e2e.stack.Stack;

/** Which replica of each service holds the relay's lock, looked at all the while in PostgreSQL itself. */
public final class Relays implements AutoCloseable {

    public static final List<String> DATABASES = List.of("venues", "volunteers", "events", "metrics");

    /** Advisory locks of one key stand as its halves in {@code classid} and {@code objid}. */
    private static final String HOLDERS = """
        select a.datname, a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.granted
          and (l.classid::bigint << 32) + l.objid::bigint = 7102453178312\
        """;

    private final Stack stack;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Map<String, Set<String>> seen = new TreeMap<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    /** Of its own: the common pool has one thread on two cores, and the day's kills need it. */
    private final ExecutorService watcher = Executors.newVirtualThreadPerTaskExecutor();

    private final CompletableFuture<Void> watching;

    /** Watches until it is closed. */
    public Relays(Stack stack) {
        this.stack = stack;
        this.watching = CompletableFuture.runAsync(this::watch, watcher);
    }

    private void watch() {
        await().atMost(Duration.ofHours(1))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(this::look);
    }

    private boolean look() throws SQLException, IOException {
        try (Connection connection = stack.database("postgres");
                Statement statement = connection.createStatement()) {
            while (!over.get()) {
                Map<String, Set<String>> now = new TreeMap<>();
                try (ResultSet row = statement.executeQuery(HOLDERS)) {
                    while (row.next()) {
                        now.computeIfAbsent(row.getString(1), none -> new TreeSet<>())
                                .add(row.getString(2));
                    }
                }
                now.forEach(this::note);
                // The lock is held for a few milliseconds at a time: this looks as often as PostgreSQL answers.
                statement.execute("select pg_sleep(0.003)");
            }
        }
        return true;
    }

    private synchronized void note(String database, Set<String> holders) {
        atOnce.accumulateAndGet(holders.size(), Math::max);
        seen.computeIfAbsent(database, none -> new TreeSet<>()).addAll(holders);
    }

    /** The most replicas of a service that ever held it at the same moment. */
    public int atOnce() {
        return atOnce.get();
    }

    /** Every replica that was seen to relay, by database. */
    public synchronized Map<String, Set<String>> seen() {
        return new TreeMap<>(seen);
    }

    @Override
    public void close() {
        over.set(true);
        watching.join();
        watcher.close();
    }
}
