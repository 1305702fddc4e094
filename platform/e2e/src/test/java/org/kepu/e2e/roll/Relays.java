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

/**
 * Which replica of each service holds the relay's lock, and which are sending, looked at all the while in PostgreSQL itself. Of
 * the lock itself there can be one holder only; two relays that send side by side are found by what their transactions did
 * last: they have read events, or are taking them out, and have not ended.
 */
public final class Relays implements AutoCloseable {

    public static final List<String> DATABASES = List.of("venues", "volunteers", "events", "metrics");

    /** Advisory locks of one key stand as its halves in {@code classid} and {@code objid}. */
    private static final String HOLDERS = """
        select a.datname, a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.granted
          and (l.classid::bigint << 32) + l.objid::bigint = 7102453178312\
        """;

    private static final String SENDING = """
        select datname, application_name || ' ' || pid || ' ' || xact_start from pg_stat_activity
        where state <> 'idle' and xact_start is not null
          and (query like 'select e.id, e.topic, e.aggregateid%' or query like 'with gone as (delete from outbox_event%')\
        """;

    private final Stack stack;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Map<String, Set<String>> seen = new TreeMap<>();
    private final AtomicInteger looksWhileSending = new AtomicInteger();
    private final Set<String> sideBySide = new TreeSet<>();
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
                found(statement, HOLDERS).forEach(this::note);
                Map<String, Set<String>> sending = found(statement, SENDING);
                looksWhileSending.addAndGet(sending.size());
                if (sending.values().stream().anyMatch(some -> some.size() > 1)) {
                    // The backends are looked at one after the other, and one may hand over to the next meanwhile: only
                    // who is
                    // still in the same transaction at the next look was there beside the other.
                    found(statement, SENDING).forEach((database, some) -> noteSending(database, some, sending));
                }
                // The lock is held for a few milliseconds at a time: this looks as often as PostgreSQL answers.
                statement.execute("select pg_sleep(0.003)");
            }
        }
        return true;
    }

    private static Map<String, Set<String>> found(Statement statement, String sql) throws SQLException {
        Map<String, Set<String>> some = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                some.computeIfAbsent(row.getString(1), none -> new TreeSet<>()).add(row.getString(2));
            }
        }
        return some;
    }

    private synchronized void noteSending(String database, Set<String> now, Map<String, Set<String>> before) {
        Set<String> still = new TreeSet<>(now);
        still.retainAll(before.getOrDefault(database, Set.of()));
        if (still.size() > 1) {
            sideBySide.add(database + ": " + still);
        }
    }

    private synchronized void note(String database, Set<String> holders) {
        seen.computeIfAbsent(database, none -> new TreeSet<>()).addAll(holders);
    }

    /** Transactions of one service that sent at the same moment. */
    public synchronized Set<String> sideBySide() {
        return new TreeSet<>(sideBySide);
    }

    /** How often somebody was seen to send: without that nobody could be seen to send beside another. */
    public int looksWhileSending() {
        return looksWhileSending.get();
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
