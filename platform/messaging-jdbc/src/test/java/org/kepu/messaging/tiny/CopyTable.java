package org.kepu.messaging.tiny;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.intake.IncomingEvent;

/** The copies a projection keeps. */
@ApplicationScoped
public class CopyTable {

    private static final String UPSERT = """
            insert into tiny_copy as t (id, name, built_by, source_version) values (?, ?, ?, ?)
            on conflict (id) do update
              set name = excluded.name, built_by = excluded.built_by, source_version = excluded.source_version
              where excluded.source_version > t.source_version""";

    private final AgroalDataSource database;

    CopyTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps the newest state of each thing; a state without a name breaks a constraint. */
    public void keep(List<IncomingEvent> events, int version) {
        try (Connection connection = database.getConnection()) {
            for (IncomingEvent event : IncomingEvent.newestPerSubject(events)) {
                JsonNode data = event.data();
                if (data == null) {
                    run(connection, "delete from tiny_copy where id = ?", event.subject());
                } else {
                    run(connection, UPSERT, event.subject(), name(data), version, event.sequence());
                }
            }
        } catch (SQLException e) {
            throw new OutboxFailure("cannot keep copies", e);
        }
    }

    /** Empties it. */
    public void clear() {
        try (Connection connection = database.getConnection()) {
            run(connection, "delete from tiny_copy");
        } catch (SQLException e) {
            throw new OutboxFailure("cannot empty the copies", e);
        }
    }

    private static @Nullable String name(JsonNode data) {
        return data.hasNonNull("name") ? data.get("name").asText() : null;
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
