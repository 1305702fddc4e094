package org.kepu.volunteers.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.kepu.base.Ids;

/** Who approved a service; append-only. */
@ApplicationScoped
class Approvals {

    private static final String APPEND =
            "insert into service_approval (id, record_id, actor, settled, at) values (?, ?, ?, ?, ?)";

    private static final String BY = "select actor from service_approval where record_id = ? order by at, id";

    private final AgroalDataSource database;

    Approvals(AgroalDataSource database) {
        this.database = database;
    }

    /** Appends an approval in the current transaction. */
    void append(UUID record, String actor, Set<Wait> settled, OffsetDateTime at) {
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setObject(1, Ids.next());
            append.setObject(2, record);
            append.setString(3, actor);
            append.setArray(
                    4,
                    connection.createArrayOf(
                            "text", settled.stream().map(Wait::code).sorted().toArray()));
            append.setObject(5, at);
            append.executeUpdate();
        } catch (SQLException e) {
            throw new ServiceFailure("could not append an approval", e);
        }
    }

    /** Who approved, in order. */
    Set<String> by(UUID record) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BY)) {
            select.setObject(1, record);
            Set<String> actors = new LinkedHashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    actors.add(row.getString(1));
                }
            }
            return actors;
        } catch (SQLException e) {
            throw new ServiceFailure("could not read approvals", e);
        }
    }
}
