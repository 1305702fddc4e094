package org.kepu.local.principal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kepu.local.Platform;
import org.kepu.local.part.Postgres;

/** What roles can really do at a running PostgreSQL. */
record DatabaseRights(Platform platform) {

    /** {@code insufficient_privilege}. */
    private static final String DENIED = "42501";

    /** Every database of a service and of Keycloak. */
    List<String> databases() {
        return platform.settings().list("postgres.databases");
    }

    /** Every role but the superuser: an owner and a reader for each database. */
    List<String> roles() {
        return databases().stream()
                .flatMap(name -> Stream.of(name, name + "_read"))
                .toList();
    }

    /** Which role gets into which database, of all there are to try. */
    Set<String> found() throws SQLException {
        List<String> all = Stream.concat(databases().stream(), Stream.of("postgres", "template1"))
                .toList();
        Set<String> found = new TreeSet<>();
        for (String role : roles()) {
            for (String database : all) {
                try (Connection connection = connect(database, role)) {
                    found.add(connection.getMetaData().getUserName() + " enters " + database);
                } catch (SQLException e) {
                    if (!DENIED.equals(e.getSQLState())) {
                        throw e;
                    }
                }
            }
        }
        return found;
    }

    /** An owner and a reader for each database, and nobody else. */
    Set<String> declared() {
        Set<String> declared = new TreeSet<>();
        for (String name : databases()) {
            declared.add(name + " enters " + name);
            declared.add(name + "_read enters " + name);
        }
        return declared;
    }

    /** Whether the server refuses a statement for want of a right; another failure is thrown. */
    static boolean isRefused(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return false;
        } catch (SQLException e) {
            if (DENIED.equals(e.getSQLState())) {
                return true;
            }
            throw e;
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    Connection connect(String database, String role) throws SQLException {
        String secret = role.equals("postgres") ? "postgres.superuser" : "postgres." + role;
        return DriverManager.getConnection(
                Postgres.url(platform, database), role, platform.secrets().password(secret));
    }
}
