package org.kepu.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.keep.WalPrograms;

/** PostgreSQL, durable: {@code fsync} and {@code synchronous_commit} are on, and a test reads them. */
public final class Postgres implements Part {

    public static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";

    private final Platform platform;

    public Postgres(Platform platform) {
        this.platform = platform;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("PostgreSQL", port());
    }

    private int port() {
        return platform.settings().port("postgres.port");
    }

    @Override
    public Launch launch() {
        return launch(Map.of());
    }

    /** As it is always run, with options over the usual ones: so a restore brings it to a moment. */
    public Launch launch(Map<String, String> over) {
        Path binaries = new Archive(platform.home().server("postgres")).unpacked();
        Path data = platform.state().data(NAME);
        PostgresAccount account = PostgresAccount.choose();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(binaries, data, account);
        }
        account.own(data);
        List<String> command = new ArrayList<>(account.prefix());
        command.add(binaries.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", data.toString()));
        Map<String, String> options = new TreeMap<>(options());
        options.putAll(over);
        options.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return new Launch(command, Map.of("TZ", "UTC"), data);
    }

    private Map<String, String> options() {
        return Map.ofEntries(
                Map.entry("listen_addresses", platform.settings().listen()),
                Map.entry("port", String.valueOf(port())),
                // A socket's path may not be longer than 107 bytes, and a state folder's often is.
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("archive_mode", "on"),
                Map.entry("archive_command", WalPrograms.archive(platform.home(), platform.state())),
                // So that no more than this is lost with the disk, however little is written.
                Map.entry("archive_timeout", platform.settings().text("postgres.archive-timeout")),
                Map.entry("max_connections", platform.settings().text("postgres.connections")),
                Map.entry("shared_buffers", platform.settings().text("postgres.shared-buffers")),
                Map.entry("shared_preload_libraries", "pg_stat_statements"),
                Map.entry("jit", "off"),
                Map.entry("log_line_prefix", "%m [%p] %d "),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }

    private void initialise(Path binaries, Path data, PostgresAccount account) {
        try {
            Files.createDirectories(data);
            Path password = Files.createTempFile(data.getParent(), "initdb", "");
            try {
                Files.writeString(password, platform.secrets().password("postgres.superuser") + "\n");
                account.own(password);
                account.own(data);
                List<String> command = new ArrayList<>(account.prefix());
                command.add(binaries.resolve("bin/initdb").toString());
                command.addAll(List.of("--pgdata=" + data, "--username=" + SUPERUSER, "--encoding=UTF8"));
                command.addAll(List.of("--locale-provider=builtin", "--locale=C.UTF-8", "--auth=scram-sha-256"));
                command.add("--pwfile=" + password);
                Tool.run(command, data, platform.state().log(NAME), Map.of());
            } finally {
                Files.delete(password);
            }
        } catch (IOException e) {
            throw new Refusal("PostgreSQL's folder " + data + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet one = statement.executeQuery("select 1")) {
            return one.next();
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void prepare() {
        new Databases(this, platform).create();
    }

    /** Gives a folder that PostgreSQL's own programs write to, to the account it runs under. */
    public void give(Path folder) {
        PostgresAccount.choose().own(folder);
    }

    /** A connection with every right, for short questions. */
    public Connection connect(String database) throws SQLException {
        return connect(database, 20);
    }

    /**
     * A connection with every right.
     *
     * @param seconds how long an answer may take; 0 for as long as it does
     */
    public Connection connect(String database, int seconds) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", platform.secrets().password("postgres.superuser"));
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", String.valueOf(seconds));
        return DriverManager.getConnection(url(platform, database), login);
    }

    /** The JDBC address of a database of this platform. */
    public static String url(Platform platform, String database) {
        return "jdbc:postgresql://" + platform.settings().reach(NAME) + ":"
                + platform.settings().port("postgres.port") + "/" + database;
    }

    @Override
    public Signal goodbye() {
        // TERM would wait until every client has gone; INT ends sessions and writes a checkpoint.
        return Signal.INT;
    }
}
