package org.kepu.local.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.LocalPlatform;
import org.kepu.local.part.Postgres;

/** Personal data and secrets are planted wherever the archive looks; none may be in it, and what helps must be. */
class DiagnosticsIT {

    private static final String PHONE = "13912345678";
    private static final String MAIL = "li.lei@example.org";
    private static final String ID = "410927199001011234";
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJsaS1sZWkifQ.c2lnbmF0dXJl";
    private static final String NAME_IN_A_ROW = "李雷雷";
    private static final String QUERY = "a-word-of-the-query";

    @Test
    void shouldHoldWhatHelpsAndNothingPersonalAndNoSecret(@TempDir Path folder) throws Exception {
        // Given
        LocalPlatform local = new LocalPlatform(folder, "postgres,documents,prometheus");
        assertThat(local.run("up").code()).isZero();
        try (Connection busy = new Postgres(local.platform(false)).connect("venues");
                Statement statement = busy.createStatement()) {
            plantRows(statement);
            String password = local.secrets().getProperty("postgres.venues");
            plantLines(local, password);
            Optional<Long> prometheus = local.running().pid("prometheus");

            // When
            LocalPlatform.Outcome made = local.run("diagnostics");

            // Then
            assertThat(made.code()).as(made.output()).isZero();
            Path archive = archive(local);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                    .isEqualTo("rw-------");
            Map<String, String> files = unpack(archive);
            assertThat(files.keySet())
                    .contains(
                            "status.txt",
                            "versions.txt",
                            "settings.properties",
                            "postgres/server.txt",
                            "postgres/venues.txt",
                            "threads/documents.txt",
                            "logs/documents.log",
                            "logs/postgres.log")
                    .doesNotContain("threads/postgres.txt", "threads/prometheus.txt");
            assertThat(files.get("threads/documents.txt")).contains("Full thread dump");
            assertThat(files.get("postgres/venues.txt")).contains("outbox kepu.venues.visit\t1\t");
            assertThat(files.get("postgres/server.txt")).contains("idle in transaction");
            assertThat(files.get("logs/documents.log"))
                    .contains("planted [phone] [e-mail] [id number] [token] [secret]");
            String all = String.join("\n", files.values());
            assertThat(all).doesNotContain(PHONE, MAIL, ID, TOKEN, NAME_IN_A_ROW, QUERY, password);
            local.secrets()
                    .forEach((name, secret) ->
                            assertThat(all).as(name.toString()).doesNotContain(secret.toString()));
            assertThat(local.running().pid("postgres"))
                    .as("it was not ended by a signal")
                    .isPresent();
            assertThat(local.running().pid("prometheus"))
                    .as("nor was the watcher, where this machine has one")
                    .isEqualTo(prometheus);
            assertThat(local.run("status").code()).isZero();
        } finally {
            local.run("down");
        }
    }

    /** A row of a service, an event that waits, and a query that runs. */
    private static void plantRows(Statement statement) throws SQLException {
        statement.execute("create table person (name text)");
        statement.execute("insert into person values ('" + NAME_IN_A_ROW + "')");
        statement.execute("create table outbox_event (topic text, payload text, created_at timestamptz, parked_at"
                + " timestamptz)");
        statement.execute("create table inbox_parked (consumer text, topic text, parked_at timestamptz, replayed_at"
                + " timestamptz, superseded_at timestamptz, payload text)");
        statement.execute("insert into outbox_event values ('kepu.venues.visit', '" + NAME_IN_A_ROW + " " + PHONE
                + "', clock_timestamp(), null)");
        statement.getConnection().setAutoCommit(false);
        statement.execute("select '" + QUERY + " " + PHONE + "'");
    }

    private static void plantLines(LocalPlatform local, String password) throws IOException {
        Files.writeString(
                local.state().log("documents"),
                "planted " + PHONE + " " + MAIL + " " + ID + " " + TOKEN + " " + password + "\n",
                StandardOpenOption.APPEND);
    }

    private static Path archive(LocalPlatform local) throws IOException {
        try (Stream<Path> files = Files.list(local.state().root().resolve("diagnostics"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static Map<String, String> unpack(Path archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                files.put(
                        name.substring(name.indexOf('/') + 1), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
