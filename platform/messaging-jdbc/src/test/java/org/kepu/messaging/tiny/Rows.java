package org.kepu.messaging.tiny;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What stands in the tables, for assertions. */
@ApplicationScoped
public class Rows {

    private static final String EMPTY = """
            truncate outbox_event, outbox_sent, inbox, inbox_parked, intake_version, tiny_thing, tiny_effect, tiny_copy""";

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    /** Empties every table. */
    public void empty() {
        run(EMPTY);
    }

    /** Runs a statement without parameters. */
    public void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run: " + sql, e);
        }
    }

    /** The first column of every row, as text. */
    public List<String> texts(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(String.valueOf(row.getString(1)));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read: " + sql, e);
        }
    }

    /** The first column of the first row, as a number. */
    public long number(String sql, Object... values) {
        return Long.parseLong(Objects.requireNonNull(texts(sql, values).getFirst()));
    }
}
