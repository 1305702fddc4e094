package org.kepu.bench.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database of the bench's platform as its superuser: to prepare, to empty, to look. */
public final class Database implements AutoCloseable {

    /** What the relay takes before it reads the outbox; whoever holds it keeps the relay waiting. */
    private static final long RELAY_LOCK = 7102453178312L;

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Connects to the database of this name; each statement is its own transaction. */
    public static Database open(LocalStack stack, String name) {
        String url = "jdbc:postgresql://127.0.0.1:" + stack.address("postgres").getPort() + "/" + name;
        try {
            return new Database(DriverManager.getConnection(url, "postgres", stack.password("postgres.superuser")));
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " cannot be reached", e);
        }
    }

    /** For what needs more than one statement. */
    public Connection connection() {
        return connection;
    }

    /** Runs statements without parameters. */
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("could not run: " + sql, e);
        }
    }

    /** Runs one statement; gives the number of rows it changed. */
    public int change(String sql, Object... values) {
        try (PreparedStatement statement = bound(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not run: " + sql, e);
        }
    }

    /** The one number a query gives. */
    public long number(String sql, Object... values) {
        return Long.parseLong(rows(sql, values).getFirst().getFirst());
    }

    /** The one text a query gives. */
    public String text(String sql, Object... values) {
        return rows(sql, values).getFirst().getFirst();
    }

    /** Rows of texts; what is null is an empty text. */
    public List<List<String>> rows(String sql, Object... values) {
        try (PreparedStatement statement = bound(sql, values);
                ResultSet row = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> cells = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    String cell = row.getString(i);
                    cells.add(cell == null ? "" : cell);
                }
                rows.add(cells);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("could not run: " + sql, e);
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Empties tables, append-only ones included: only the superuser of a bench can. */
    public void empty(String... tables) {
        run("set session_replication_role = replica; truncate " + String.join(", ", tables)
                + "; set session_replication_role = origin");
    }

    /** Keeps the relay of this database from sending until {@link #releaseRelay()}. */
    public void holdRelay() {
        run("select pg_advisory_lock(" + RELAY_LOCK + ")");
    }

    public void releaseRelay() {
        run("select pg_advisory_unlock(" + RELAY_LOCK + ")");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection cannot be closed", e);
        }
    }
}
