package org.kepu.local.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.part.Postgres;

/** Waits until what was on its way has arrived in the figures. */
final class Level {

    private static final Duration WITHIN = Duration.ofMinutes(10);
    /** Longer than any relay or reader lets pass between two looks. */
    private static final Duration QUIET = Duration.ofSeconds(12);

    private static final long POLL_MILLIS = 1_000;

    /** What can move: an event that is parked, and what waits behind it, wait for a person. */
    static final String WAITING = """
            select count(*) from outbox_event e
            where e.parked_at is null
              and not exists (
                select 1 from outbox_event p
                where p.parked_at is not null and p.topic = e.topic
                  and p.aggregateid = e.aggregateid and p.position < e.position)""";

    private static final String LAST_FAILED = "select count(*) from (select status from rebuild"
            + " order by requested_at desc limit 1) last where status = 'failed'";

    private final Platform platform;
    private final Postgres postgres;

    Level(Platform platform) {
        this.platform = platform;
        this.postgres = new Postgres(platform);
    }

    /** The figures once no outbox holds anything that can move and they have stood still for a while. */
    Map<String, String> await() throws SQLException, InterruptedException {
        long end = System.nanoTime() + WITHIN.toNanos();
        long since = System.nanoTime();
        Map<String, String> figures = new Figures(postgres).now();
        while (System.nanoTime() - since < QUIET.toNanos()) {
            if (System.nanoTime() > end) {
                throw new Refusal("The figures have not come to rest within " + WITHIN.toMinutes() + " minutes.");
            }
            Thread.sleep(POLL_MILLIS);
            Map<String, String> next = new Figures(postgres).now();
            if (!next.equals(figures) || waiting() > 0) {
                since = System.nanoTime();
                figures = next;
            }
        }
        return figures;
    }

    private long waiting() throws SQLException {
        long waiting = 0;
        for (String database : platform.settings().list("postgres.databases")) {
            try (Connection connection = postgres.connect(database)) {
                if (one(connection, "select count(*) from pg_class where relname = 'outbox_event'") > 0) {
                    waiting += one(connection, WAITING);
                }
            }
        }
        return waiting;
    }

    /** The figures once a build of them that was asked for has ended well. */
    Map<String, String> awaitRebuilt() throws SQLException, InterruptedException, IOException {
        long end = System.nanoTime() + WITHIN.toNanos();
        while (true) {
            try (Connection connection = postgres.connect("metrics")) {
                if (one(connection, LAST_FAILED) > 0) {
                    throw new IOException("the figures could not be built from the restored topics");
                }
                if (one(connection, "select count(*) from rebuild where status = 'running'") == 0) {
                    return await();
                }
            }
            if (System.nanoTime() > end) {
                throw new Refusal("The figures were not built again within " + WITHIN.toMinutes() + " minutes.");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static long one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
