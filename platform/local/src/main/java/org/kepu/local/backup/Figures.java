package org.kepu.local.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kepu.base.WallTime;
import org.kepu.local.part.Postgres;

/**
 * Every figure metrics shows, in a form that differs when one of them does by one: sums by kind, and for each table of figures
 * its rows and a check sum over all of them.
 */
record Figures(Postgres server) {

    private static final String DATABASE = "metrics";
    private static final List<String> TABLES = List.of("fact", "rollup", "rollup_label", "holding", "person_alias");
    private static final String THERE =
            "select count(*) from unnest(?::text[]) name where to_regclass(name) is not null";
    private static final String SUMS = """
            select kind, sum(facts) || ' facts, ' || sum(count) || ' counted, ' || sum(person_times)
              || ' person-times, ' || sum(minutes) || ' minutes'
            from rollup group by kind""";
    private static final String WHOLE =
            "select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %s t";

    /**
     * A moment with a name.
     *
     * @param lsn where it stands in the log
     * @param time wall time of it
     */
    record Point(String lsn, Instant time, Map<String, String> figures) {}

    /**
     * Names a moment in the log and says which figures stand at it, to the unit: writers of figures wait until it is written.
     * Should two wait for one another it is this who gives way and tries again.
     */
    Point mark(String name) throws SQLException {
        if (!exists()) {
            try (Connection connection = server.connect("postgres", 0)) {
                return mark(connection, name, Map.of());
            }
        }
        for (int turn = 1; ; turn++) {
            try (Connection connection = server.connect(DATABASE, 0)) {
                connection.setAutoCommit(false);
                run(connection, "set local deadlock_timeout = '20ms'");
                run(connection, "set local lock_timeout = '5s'");
                run(connection, "lock table " + String.join(", ", TABLES) + " in share mode");
                Point point = mark(connection, name, read(connection));
                connection.commit();
                return point;
            } catch (SQLException e) {
                if (turn == 5) {
                    throw e;
                }
            }
        }
    }

    private static Point mark(Connection connection, String name, Map<String, String> figures) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_create_restore_point(?)::text")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Point(row.getString(1), WallTime.instant().truncatedTo(ChronoUnit.MICROS), figures);
            }
        }
    }

    /** The figures as they stand; none where metrics never ran. */
    Map<String, String> now() throws SQLException {
        if (!exists()) {
            return Map.of();
        }
        try (Connection connection = server.connect(DATABASE, 0)) {
            return read(connection);
        }
    }

    private boolean exists() throws SQLException {
        try (Connection connection = server.connect("postgres");
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from pg_database where datname = ?")) {
            statement.setString(1, DATABASE);
            if (number(statement) == 0) {
                return false;
            }
        }
        try (Connection connection = server.connect(DATABASE);
                PreparedStatement statement = connection.prepareStatement(THERE)) {
            statement.setArray(1, connection.createArrayOf("text", TABLES.toArray()));
            return number(statement) == TABLES.size();
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> read(Connection connection) throws SQLException {
        Map<String, String> figures = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(SUMS)) {
                while (rows.next()) {
                    figures.put(rows.getString(1), rows.getString(2));
                }
            }
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery(WHOLE.formatted(table))) {
                    row.next();
                    figures.put("table " + table, row.getString(1));
                }
            }
        }
        return figures;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Which figures differ, each with what it should be and what it is. */
    static Map<String, String> different(Map<String, String> expected, Map<String, String> found) {
        Map<String, String> different = new TreeMap<>();
        expected.forEach((name, value) -> {
            String other = found.getOrDefault(name, "nothing");
            if (!other.equals(value)) {
                different.put(name, "was " + value + ", is " + other);
            }
        });
        found.forEach((name, value) -> {
            if (!expected.containsKey(name)) {
                different.put(name, "was nothing, is " + value);
            }
        });
        return different;
    }
}
