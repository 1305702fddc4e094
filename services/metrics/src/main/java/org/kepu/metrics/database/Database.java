package org.kepu.metrics.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one statement with its parameters in the current transaction, or in one of its own. */
@ApplicationScoped
public class Database {

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** Reads one row; the column numbers are those of the statement. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** An array parameter: {@code element} is the PostgreSQL type, such as {@code text}. */
    public record ArrayOf(String element, Collection<?> values) {
        public static ArrayOf texts(Collection<String> values) {
            return new ArrayOf("text", values);
        }
    }

    /** Every row of a query. */
    public <T> List<T> rows(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        }
    }

    /** The whole number a query gives; 0 where it gives none. */
    public long number(String sql, @Nullable Object... parameters) {
        List<Long> rows = rows(sql, row -> row.getLong(1), parameters);
        return rows.isEmpty() ? 0 : rows.getFirst();
    }

    /** Runs a statement and says how many rows it wrote. */
    public int run(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a statement failed", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof ArrayOf(String element, Collection<?> values)) {
                statement.setArray(i + 1, connection.createArrayOf(element, values.toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
