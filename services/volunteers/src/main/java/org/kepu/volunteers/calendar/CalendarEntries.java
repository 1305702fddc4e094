package org.kepu.volunteers.calendar;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kepu.base.CityTime;

/** Reads the shifts of a volunteer, those called off and given back included. */
@ApplicationScoped
class CalendarEntries {

    private static final String SELECT = """
            select u.id, u.version + s.version sequence, u.status, s.title, s.place, s.starts_at, s.ends_at
            from sign_up u join shift s on s.id = u.shift_id
            where u.person_id = ? and s.starts_at >= ?
            order by s.starts_at, u.id limit ?""";

    private final AgroalDataSource database;
    private final CityTime time;

    CalendarEntries(AgroalDataSource database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    List<CalendarEntry> of(UUID person, OffsetDateTime from, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, person);
            select.setObject(2, from);
            select.setInt(3, most);
            List<CalendarEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new CalendarEntry(
                            row.getObject("id", UUID.class),
                            row.getLong("sequence"),
                            CalendarEntry.Standing.of(row.getString("status")),
                            row.getString("title"),
                            row.getString("place"),
                            time.inCity(row.getObject("starts_at", OffsetDateTime.class)),
                            time.inCity(row.getObject("ends_at", OffsetDateTime.class))));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the shifts of a volunteer", e);
        }
    }
}
