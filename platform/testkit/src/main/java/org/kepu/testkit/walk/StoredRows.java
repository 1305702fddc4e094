package org.kepu.testkit.walk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** How many rows each table of a service has, its outbox and its kept answers included. */
public final class StoredRows {

    private StoredRows() {}

    /** Rows by table of the connection's schema. */
    public static Map<String, Long> of(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : tables(statement)) {
                try (ResultSet count = statement.executeQuery("select count(*) from \"" + table + '"')) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the rows cannot be counted", e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(
                "select tablename from pg_tables where schemaname = current_schema() order by tablename")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    /** Tables or collections that have more rows than before. */
    public static List<String> grown(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .filter(rows -> rows.getValue() > before.getOrDefault(rows.getKey(), 0L))
                .map(rows -> "%s: %d rows, before %d"
                        .formatted(rows.getKey(), rows.getValue(), before.getOrDefault(rows.getKey(), 0L)))
                .toList();
    }
}
