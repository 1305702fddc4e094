package org.kepu.due;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The handler of the tests: leaves a row for each item it did, then does what a test asked for with that key. */
@ApplicationScoped
class Probe implements DueHandler {

    static final String KIND = "probe";

    private final AgroalDataSource database;
    private final Map<String, Consumer<DueItem>> afterwards = new ConcurrentHashMap<>();

    Probe(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        update("insert into effect (key, attempt) values (?, " + item.attempt() + ")", item.key());
        afterwards.getOrDefault(item.key(), done -> {}).accept(item);
    }

    /** Keeps the reason; fails itself for the key "mute". */
    @Override
    public void gaveUp(DueItem item, String reason) {
        update("insert into held (key) values (?)", item.key() + " after " + item.attempt() + ": " + reason);
        if (item.key().equals("mute")) {
            throw new IllegalStateException("cannot say so");
        }
    }

    /** What to do after the effect of this key was written, inside the same transaction. */
    void after(String key, Consumer<DueItem> action) {
        afterwards.put(key, action);
    }

    /** As a machine that dies in the middle: the server closes this transaction's connection. */
    void dieOnFirstAttempt(DueItem item) {
        if (item.attempt() == 1) {
            query("select pg_terminate_backend(pg_backend_pid())::text");
        }
    }

    /** Forgets everything, so that no test sees another's items. */
    void reset() {
        afterwards.clear();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from due_item");
            statement.execute("delete from effect");
            statement.execute("delete from held");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Keys done, once for each time they were done. */
    List<String> done() {
        return query("select key from effect order by key");
    }

    List<String> query(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the probe's query failed", e);
        }
    }

    void update(String sql, String... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the probe's update failed", e);
        }
    }
}
