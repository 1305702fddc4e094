package org.kepu.testkit.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Starts PostgreSQL 18 from the binaries that are an ordinary dependency of the build. */
final class Postgres {

    private static final Duration SLOW_MACHINE = Duration.ofMinutes(1);

    private Postgres() {}

    /** For ordinary tests: empty, without fsync, removed when the JVM ends. */
    static EmbeddedPostgres quick() {
        return start(builder(TestFolder.ofUser().resolve("postgres")));
    }

    /** With the durability of production, on a data folder that outlives the server. */
    static EmbeddedPostgres durable(Path data, int port) {
        // The library starts the server with -F (fsync off) and synchronous_commit off; later settings win.
        return start(builder(TestFolder.ofUser().resolve("postgres"))
                .setDataDirectory(data)
                .setPort(port)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on"));
    }

    private static EmbeddedPostgres.Builder builder(Path folder) {
        // Stale data folders of killed test runs are removed by the library when they lie in its working folder.
        System.setProperty("ot.epg.working-dir", folder.toString());
        Redirect log =
                Redirect.appendTo(TestFolder.ofModule().resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data-" + UUID.randomUUID()))
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setPGStartupWait(SLOW_MACHINE)
                .setOutputRedirector(log)
                .setErrorRedirector(log);
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("cannot start PostgreSQL, see target/testkit/postgres.log", e);
        }
    }
}
