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
import java.util.UUID;

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
    public int rewrite(int most) throws SQLException {
        int done = 0;
        try (Connection connection = database.getConnection()) {
            for (PersonalColumn column : PersonalColumns.of(connection)) {
                if (done < most) {
                    done += rewrite(connection, column, most - done);
                }
            }
        }
        return done;
    }

    private int rewrite(Connection connection, PersonalColumn column, int most) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Map<UUID, byte[]> old = old(connection, column, most);
            if (!old.isEmpty()) {
                write(connection, column, old);
            }
            connection.commit();
            return old.size();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Map<UUID, byte[]> old(Connection connection, PersonalColumn column, int most) throws SQLException {
        String sql = """
            select id, %2$s from %1$s where length(%2$s) > 5 and substring(%2$s from 2 for 4) <> ?
            limit ? for update skip locked\
            """.formatted(column.table(), column.column());
        Map<UUID, byte[]> values = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(
                    1,
                    ByteBuffer.allocate(Integer.BYTES).putInt(keys.primaryId()).array());
            select.setInt(2, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.put(row.getObject(1, UUID.class), row.getBytes(2));
                }
            }
        }
        return values;
    }

    private void write(Connection connection, PersonalColumn column, Map<UUID, byte[]> values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The audit trail takes no other change, and this one from nobody else.
            statement.execute("select set_config('kepu.key_rotation', 'on', true)");
        }
        String sql = "update %1$s set %2$s = ? where id = ?".formatted(column.table(), column.column());
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Map.Entry<UUID, byte[]> value : values.entrySet()) {
                UUID row = value.getKey();
                String text = personal.decrypt(column.table(), column.column(), row, value.getValue());
                update.setBytes(1, personal.encrypt(column.table(), column.column(), row, text));
                update.setObject(2, row);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
