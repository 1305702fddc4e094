package org.kepu.security.narrow;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;

/** The table {@code narrow_right}: a row per right given, kept after it was taken. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class NarrowRightTable {

    private static final String HAS = """
            select exists (select from narrow_right
              where sub = ? and relation = ? and object_type = ? and object_id = ? and revoked_at is null)""";

    private static final String OBJECTS_OF = """
            select object_id from narrow_right
            where sub = ? and relation = ? and object_type = ? and revoked_at is null
            order by granted_at, id""";

    private static final String HOLDERS_OF = """
            select sub, granted_by, granted_at from narrow_right
            where relation = ? and object_type = ? and object_id = ? and revoked_at is null
            order by granted_at, id""";

    private static final String INSERT = """
            insert into narrow_right (id, sub, relation, object_type, object_id, granted_by, granted_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (sub, relation, object_type, object_id) where revoked_at is null do nothing""";

    private static final String REVOKE = """
            update narrow_right set revoked_by = ?, revoked_at = ?
            where sub = ? and relation = ? and object_type = ? and object_id = ? and revoked_at is null""";

    private final AgroalDataSource database;
    private final CityTime time;

    NarrowRightTable(AgroalDataSource database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    boolean has(String sub, Relation relation, String objectId) {
        return run(HAS, query -> {
            bind(query, 1, sub, relation.name(), relation.objectType(), objectId);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    Set<String> objectsOf(String sub, Relation relation) {
        return run(OBJECTS_OF, query -> {
            bind(query, 1, sub, relation.name(), relation.objectType());
            Set<String> ids = new LinkedHashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        });
    }

    List<NarrowRight> holdersOf(Relation relation, String objectId) {
        return run(HOLDERS_OF, query -> {
            bind(query, 1, relation.name(), relation.objectType(), objectId);
            List<NarrowRight> holders = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime since = row.getObject(3, OffsetDateTime.class)
                            .atZoneSameInstant(time.getZone())
                            .toOffsetDateTime();
                    holders.add(new NarrowRight(row.getString(1), relation, objectId, row.getString(2), since));
                }
            }
            return holders;
        });
    }

    boolean insert(NarrowRight right) {
        return run(INSERT, insert -> {
            insert.setObject(1, Ids.next());
            bind(
                    insert,
                    2,
                    right.sub(),
                    right.relation().name(),
                    right.relation().objectType(),
                    right.objectId(),
                    right.grantedBy());
            insert.setObject(7, right.grantedAt());
            return insert.executeUpdate() > 0;
        });
    }

    boolean revoke(String sub, Relation relation, String objectId, String by, OffsetDateTime at) {
        return run(REVOKE, update -> {
            update.setString(1, by);
            update.setObject(2, at);
            bind(update, 3, sub, relation.name(), relation.objectType(), objectId);
            return update.executeUpdate() > 0;
        });
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the narrow rights could not be read or written", e);
        }
    }

    private static void bind(PreparedStatement statement, int first, String... texts) throws SQLException {
        int position = first;
        for (String text : texts) {
            statement.setString(position++, text);
        }
    }
}
