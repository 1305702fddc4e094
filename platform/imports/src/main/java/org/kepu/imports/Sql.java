package org.kepu.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements with bound values in the current transaction; what goes wrong in the database is thrown unchecked. */
@ApplicationScoped
class Sql {

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String query, Reading<T> reading, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            bind(select, values);
            List<T> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(reading.of(row));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read an import", e);
        }
    }

    void update(String statement, @Nullable Object... values) {
        updateAll(statement, List.<@Nullable Object[]>of(values));
    }

    void updateAll(String statement, List<@Nullable Object[]> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (@Nullable Object[] values : rows) {
                bind(update, values);
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("could not write an import", e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
