package org.kepu.security.personal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The personal columns of a database, found by what the schema says of them. A value begins with the byte 1 and the id of its
 * key.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class SealedColumns implements SealedValues {

    private final AgroalDataSource database;
    private final Personal personal;
    private final ColumnKeys keys;
    private final Map<PersonalColumn, Set<UUID>> unreadable = new ConcurrentHashMap<>();

    SealedColumns(AgroalDataSource database, Personal personal, KeyConfig config) {
        this.database = database;
        this.personal = personal;
        this.keys = ColumnKeys.read(config.keyset());
    }

    @Override
    public Map<Integer, Long> countByKey() throws SQLException {
        Map<Integer, Long> counts = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            for (PersonalColumn column : PersonalColumns.of(connection)) {
                count(connection, column, counts);
            }
        }
        return counts;
    }

    static void count(Connection connection, PersonalColumn column, Map<Integer, Long> counts) throws SQLException {
        // Names come from the catalogue of the database itself.
        String sql = "select substring(%2$s from 2 for 4), count(*) from %1$s where length(%2$s) > 5 group by 1"
                .formatted(column.table(), column.column());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                counts.merge(ByteBuffer.wrap(row.getBytes(1)).getInt(), row.getLong(2), Long::sum);
            }
        }
    }

    @Override
    public void begin() {
        unreadable.clear();
    }

    @Override
    public Map<String, Long> unreadable() {
        Map<String, Long> counts = new TreeMap<>();
        unreadable.forEach((column, rows) -> counts.put(column.table() + '.' + column.column(), (long) rows.size()));
        return counts;
    }

    @Override
    public int rewrite(int most) throws SQLException {
        int done = 0;
        SQLException failure = null;
        try (Connection connection = database.getConnection()) {
            for (PersonalColumn column : PersonalColumns.of(connection)) {
                try {
                    done += done < most ? rewrite(connection, column, most - done) : 0;
                } catch (SQLException e) {
                    // The other columns have their turn all the same.
                    failure = e;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return done;
    }

    /** Says how many were written: past those that cannot be read, however many. */
    private int rewrite(Connection connection, PersonalColumn column, int most) throws SQLException {
        connection.setAutoCommit(false);
        try {
            int written;
            Map<UUID, byte[]> old;
            do {
                old = old(connection, column, most);
                written = old.isEmpty() ? 0 : write(connection, column, old);
                connection.commit();
            } while (written == 0 && !old.isEmpty());
            return written;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Map<UUID, byte[]> old(Connection connection, PersonalColumn column, int most) throws SQLException {
        String sql = """
            select id, %2$s from %1$s where length(%2$s) > 5 and substring(%2$s from 2 for 4) <> ? and id <> all(?)
            limit ? for update skip locked\
            """.formatted(column.table(), column.column());
        Map<UUID, byte[]> values = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(
                    1,
                    ByteBuffer.allocate(Integer.BYTES).putInt(keys.primaryId()).array());
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", unreadable.getOrDefault(column, Set.of()).toArray()));
            select.setInt(3, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.put(row.getObject(1, UUID.class), row.getBytes(2));
                }
            }
        }
        return values;
    }

    private int write(Connection connection, PersonalColumn column, Map<UUID, byte[]> values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The audit trail takes no other change, and this one from nobody else.
            statement.execute("select set_config('kepu.key_rotation', 'on', true)");
        }
        String sql = "update %1$s set %2$s = ? where id = ?".formatted(column.table(), column.column());
        int written = 0;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Map.Entry<UUID, byte[]> value : values.entrySet()) {
                byte[] again = again(column, value.getKey(), value.getValue());
                if (again != null) {
                    update.setBytes(1, again);
                    update.setObject(2, value.getKey());
                    update.addBatch();
                    written++;
                }
            }
            update.executeBatch();
        }
        return written;
    }

    /** The value under the primary key; null where it cannot be read, which is noted. */
    private byte @Nullable [] again(PersonalColumn column, UUID row, byte[] value) {
        String text;
        try {
            text = personal.decrypt(column.table(), column.column(), row, value);
        } catch (RuntimeException e) {
            // Altered, of another place, or its key is gone: nothing of it is said but where it lies.
            unreadable
                    .computeIfAbsent(column, none -> ConcurrentHashMap.newKeySet())
                    .add(row);
            return null;
        }
        return personal.encrypt(column.table(), column.column(), row, text);
    }
}
