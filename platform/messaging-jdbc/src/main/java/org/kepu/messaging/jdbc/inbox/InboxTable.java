package org.kepu.messaging.jdbc.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kepu.base.WallTime;

/** Remembers which events a consumer has read, in the transaction of their effect. */
@ApplicationScoped
class InboxTable {

    private static final String CLAIM = """
            insert into inbox (consumer, event_id, received_at)
            select ?, id, ? from unnest(?) id
            on conflict do nothing
            returning event_id""";

    private static final String FORGET_OLD = """
            delete from inbox where ctid = any(array(
              select ctid from inbox where received_at < ? limit ? for update skip locked))""";

    private final AgroalDataSource database;

    InboxTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Remembers the ids and returns those that were new. Waits for another transaction that claims the same. */
    Set<UUID> claim(String consumer, Collection<UUID> ids) throws SQLException {
        Set<UUID> fresh = new HashSet<>();
        if (ids.isEmpty()) {
            return fresh;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, consumer);
            statement.setObject(2, WallTime.utc());
            statement.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getObject(1, UUID.class));
                }
            }
            return fresh;
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

    /** Forgets up to {@code limit} events read before a moment; says how many. */
    int forgetBefore(OffsetDateTime moment, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET_OLD)) {
            statement.setObject(1, moment);
            statement.setInt(2, limit);
            return statement.executeUpdate();
        }
    }
}
