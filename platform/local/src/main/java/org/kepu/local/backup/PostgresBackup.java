package org.kepu.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kepu.local.Refusal;
import org.kepu.local.part.Postgres;

/** A base backup of the running cluster by {@code pg_backup_start} and {@code pg_backup_stop}. */
record PostgresBackup(Postgres server, Path data, WalArchive archive) {

    private static final Pattern START = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final Duration ARCHIVED_WITHIN = Duration.ofMinutes(2);

    /**
     * What was copied.
     *
     * @param startWal the first file of the log a restore needs
     */
    record Copied(List<FileSum> files, String startWal, String version) {}

    Copied copyTo(Path set, String label) throws SQLException, IOException, InterruptedException {
        // The session that starts must be the one that stops; it may take long.
        try (Connection connection = server.connect("postgres", 0)) {
            text(connection, "select pg_backup_start(?, true)::text", label);
            PostgresCopy copy = new PostgresCopy(data, set);
            List<FileSum> files = new ArrayList<>(copy.copy());
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("select lsn::text, pg_walfile_name(lsn), labelfile, spcmapfile"
                                    + " from pg_backup_stop(wait_for_archive => false)")) {
                row.next();
                String labels = row.getString("labelfile");
                files.add(copy.write("backup_label", labels));
                String tablespaces = row.getString("spcmapfile");
                if (tablespaces != null && !tablespaces.isEmpty()) {
                    files.add(copy.write("tablespace_map", tablespaces));
                }
                awaitArchived(row.getString(2));
                archiveHistories();
                Matcher start = START.matcher(labels);
                if (!start.find()) {
                    throw new IOException("PostgreSQL's backup label does not say where the log begins");
                }
                return new Copied(files, start.group(1), text(connection, "show server_version"));
            }
        }
    }

    /** Ends the file of the log that holds a place, and waits until it is archived; its name. */
    String archiveUpTo(String lsn) throws SQLException, InterruptedException {
        try (Connection connection = server.connect("postgres")) {
            text(connection, "select pg_switch_wal()::text");
            String file = text(connection, "select pg_walfile_name(?::pg_lsn)", lsn);
            awaitArchived(file);
            return file;
        }
    }

    private void awaitArchived(String file) throws SQLException, InterruptedException {
        if (!archive.await(file, ARCHIVED_WITHIN)) {
            throw new Refusal(
                    "PostgreSQL's log is not archived: " + failure() + ". See the log of postgres, and whether"
                            + " the disk of " + archive.folder() + " is there and has room.");
        }
    }

    private String failure() throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            return text(
                    connection,
                    "select coalesce('copying ' || last_failed_wal || ' failed ' || failed_count || ' times',"
                            + " 'no file has been offered yet') from pg_stat_archiver");
        }
    }

    /**
     * Where timelines part: written before archiving began, in a cluster that was restored itself. Without them in the archive a
     * second restore could take the number of a timeline that exists.
     */
    private void archiveHistories() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("pg_wal"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".history")).toList()) {
                archive.add(file);
            }
        }
    }

    private static String text(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
