package org.kepu.messaging.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers which events a consumer has handled, in the transaction of their effect. */
@ApplicationScoped
class Inbox {

    private static final String CLAIM = """
            insert into inbox (consumer, event_id, received_at)
            select ?, id, ? from unnest(?) id
            on conflict do nothing
            returning event_id""";

    private static final String ADOPT = """
            insert into intake_version (consumer, version) values (?, ?)
            on conflict (consumer) do update set version = excluded.version
              where excluded.version > intake_version.version
            returning version""";

    private final AgroalDataSource database;

    Inbox(AgroalDataSource database) {
        this.database = database;
    }

    /** Remembers the ids and returns those that were new. */
    Set<UUID> claim(String consumer, Collection<UUID> ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, consumer);
            statement.setObject(2, OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
            statement.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getObject(1, UUID.class));
                }
            }
            return fresh;
        }
    }

    /** Takes over the code's version of a projection; true when the tables hold an older one and must be emptied. */
    boolean adopt(String consumer, int version) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADOPT)) {
            statement.setString(1, consumer);
            statement.setInt(2, version);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Forgets everything a consumer has read, so that a rebuild handles it anew. */
    void forget(String consumer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from inbox where consumer = ?")) {
            statement.setString(1, consumer);
            statement.executeUpdate();
        }
    }
}
