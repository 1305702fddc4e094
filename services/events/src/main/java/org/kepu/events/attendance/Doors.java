package org.kepu.events.attendance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.base.CityTime;
import org.kepu.events.StoreFailure;

/** Reads what recording attendance must know of a session, in one statement: the hot path goes through here. */
@ApplicationScoped
class Doors {

    private static final String SELECT = """
            select s.id, s.activity_id, s.status = 'cancelled' cancelled, s.place, s.starts_at, s.ends_at,
                   a.campaigns, a.kind, a.themes
            from session s join activity a on a.id = s.activity_id
            where s.id = ?""";

    private final AgroalDataSource database;
    private final CityTime time;

    Doors(AgroalDataSource database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    /** The door of a session. */
    Optional<Door> of(UUID session) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, session);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(door(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreFailure("could not read a session", e);
        }
    }

    private Door door(ResultSet row) throws SQLException {
        List<String> tags = new ArrayList<>();
        tags.add("activity-kind:" + row.getString("kind"));
        texts(row.getArray("themes")).forEach(theme -> tags.add("theme:" + theme));
        return new Door(
                row.getObject("id", UUID.class),
                row.getObject("activity_id", UUID.class),
                row.getBoolean("cancelled"),
                row.getString("place"),
                time.inCity(row.getObject("starts_at", OffsetDateTime.class)),
                time.inCity(row.getObject("ends_at", OffsetDateTime.class)),
                texts(row.getArray("campaigns")),
                tags);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
