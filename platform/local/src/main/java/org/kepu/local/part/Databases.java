package org.kepu.local.part;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;

/**
 * One database, one owner role and one read-only role per service; no role can connect to another's database.
 *
 * <p>The owner is named as its database, the reader {@code <database>_read}; passwords lie in the state folder's secrets. A reader
 * reads every table, but that of metrics only what dashboards show: whoever looks at one in Grafana may also ask of his own.
 */
final class Databases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    private static final String FINISHED =
            "select 1 from pg_database where datname = ? and not has_database_privilege('public', oid, 'connect')";

    private static final String UNREAD = "select 1 from pg_class where relnamespace = 'public'::regnamespace"
            + " and relkind in ('r', 'p', 'v', 'm') and not has_table_privilege(?, oid, 'select')";

    /** What a reader may read, where it is not everything; the migrations of that database grant it as they make it. */
    private static final Map<String, List<String>> ONLY =
            Map.of("metrics", List.of("rollup", "rollup_label", "holding", "target_standing", "place_county"));

    private static final String GRANTED = """
            select quote_ident(c.relname), c.relname = any(?),
                   exists (select 1 from aclexplode(c.relacl) a
                     where a.grantee = ?::regrole and a.privilege_type = 'SELECT')
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')""";

    private static final List<String> LARGE_OBJECTS =
            List.of("lo_create(oid)", "lo_creat(integer)", "lo_from_bytea(oid, bytea)");

    private static final int READERS = 16;

    private final Postgres server;
    private final Platform platform;

    Databases(Postgres server, Platform platform) {
        this.server = server;
        this.platform = platform;
    }

    static String reader(String database) {
        return database + "_read";
    }

    /** Creates what is missing. */
    void create() {
        try (Connection connection = server.connect("postgres")) {
            run(connection, "revoke connect on database postgres, template1 from public");
            for (String name : platform.settings().list("postgres.databases")) {
                if (!NAME.matcher(name).matches()) {
                    throw new Refusal("The setting postgres.databases holds " + name + ", which is no database name.");
                }
                role(connection, name);
                role(connection, reader(name));
                database(connection, name);
                limit(connection, name);
                completeReading(name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("databases could not be created: " + e.getMessage(), e);
        }
    }

    private void role(Connection connection, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            // A password is 32 hexadecimal digits, so that quoting it is safe; the statement takes no parameters.
            run(
                    connection,
                    "create role " + name + " login password '"
                            + platform.secrets().password("postgres." + name) + "'");
        }
    }

    private void database(Connection connection, String name) throws SQLException {
        if (exists(connection, FINISHED, name)) {
            return;
        }
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database " + name + " owner " + name);
        }
        try (Connection inside = server.connect(name)) {
            run(inside, "create extension if not exists pg_stat_statements");
            run(inside, "alter schema public owner to " + name);
            run(inside, "revoke all on schema public from public");
            run(inside, "grant usage on schema public to " + reader(name));
            if (!ONLY.containsKey(name)) {
                run(inside, defaults(name) + "grant select on tables to " + reader(name));
            }
        }
        // Last, because a database that is closed to the public counts as finished.
        run(connection, "grant connect on database " + name + " to " + reader(name));
        run(connection, "revoke connect, temporary on database " + name + " from public");
    }

    /** What a role may take of a server it shares: said again at every start, so that older folders have it too. */
    private static void limit(Connection connection, String name) throws SQLException {
        String plain = " nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
        run(connection, "alter role " + name + plain);
        // A transaction that was forgotten keeps rows from being cleaned up; none of ours is idle for so long.
        run(connection, "alter role " + name + " set idle_in_transaction_session_timeout = '10min'");
        String reader = reader(name);
        // Fewer than the services leave free, so that a dashboard cannot keep them out.
        run(connection, "alter role " + reader + plain + " connection limit " + READERS);
        run(connection, "alter role " + reader + " set default_transaction_read_only = on");
        run(connection, "alter role " + reader + " set statement_timeout = '60s'");
        run(connection, "alter role " + reader + " set idle_in_transaction_session_timeout = '60s'");
    }

    /** Lets the reader read tables that are older than its default rights, and write no large objects, as all may. */
    private void completeReading(String name) throws SQLException {
        try (Connection inside = server.connect(name)) {
            for (String function : LARGE_OBJECTS) {
                run(inside, "revoke execute on function " + function + " from public");
            }
            List<String> only = ONLY.get(name);
            if (only != null) {
                narrow(inside, name, only);
                return;
            }
            // Asked first, because granting writes to the catalogue while services may change tables.
            if (exists(inside, UNREAD, reader(name))) {
                run(inside, "grant select on all tables in schema public to " + reader(name));
            }
        }
    }

    private static String defaults(String name) {
        return "alter default privileges for role " + name + " in schema public ";
    }

    /** Takes away what a reader was given that reads too much, as that of 0.1.0, and gives it what it lacks. */
    private static void narrow(Connection inside, String name, List<String> only) throws SQLException {
        String reader = reader(name);
        run(inside, defaults(name) + "revoke select on tables from " + reader);
        List<String> statements = new ArrayList<>();
        try (PreparedStatement select = inside.prepareStatement(GRANTED)) {
            select.setArray(1, inside.createArrayOf("text", only.toArray()));
            select.setString(2, reader);
            try (ResultSet table = select.executeQuery()) {
                while (table.next()) {
                    boolean wanted = table.getBoolean(2);
                    if (wanted && !table.getBoolean(3)) {
                        statements.add("grant select on public." + table.getString(1) + " to " + reader);
                    } else if (!wanted && table.getBoolean(3)) {
                        statements.add("revoke select on public." + table.getString(1) + " from " + reader);
                    }
                }
            }
        }
        for (String statement : statements) {
            run(inside, statement);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
