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

    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 10;

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    /** Empties every table; the relay and the intake go on meanwhile and may hold one of them while they wait for another. */
    public void empty() {
        for (int attempt = 1; ; attempt++) {
            try {
                execute(EMPTY);
                return;
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw new IllegalStateException("cannot run: " + EMPTY, e);
                }
            }
        }
    }

    /** Runs a statement without parameters. */
    public void run(String sql) {
        try {
            execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run: " + sql, e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
