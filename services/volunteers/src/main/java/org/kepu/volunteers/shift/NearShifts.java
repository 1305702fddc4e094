package org.kepu.volunteers.shift;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/**
 * Shifts to come near a place (附近岗位): those of the village first, then of the township around it, then of the county; each
 * shift stands where it is nearest. "Near" is the register's and no distance.
 */
@ApplicationScoped
public class NearShifts {

    private static final String SELECT = """
            select * from (
              select id, version, session_id, role, kind, title, place, starts_at, ends_at, opens_at, closes_at, capacity,
                     taken,
                     case when place = any(?) then 0 when place = any(?) then 1 else 2 end distance
              from shift
              where status = 'open' and ends_at > ? and place = any(?)
                and (?::text is null or role = ?)
            ) near
            where (distance, starts_at, id) > (?, ?, ?)
            order by distance, starts_at, id limit ?""";

    private static final OffsetDateTime EARLIEST = OffsetDateTime.parse("0001-01-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;
    private final Places places;
    private final CityTime time;

    NearShifts(AgroalDataSource database, Places places, CityTime time) {
        this.database = database;
        this.places = places;
        this.time = time;
    }

    /** How near a shift is. */
    public enum Distance {
        HERE,
        TOWNSHIP,
        COUNTY
    }

    /** A shift and how near it is. */
    public record NearShift(
            UUID id,
            long version,
            UUID sessionId,
            String role,
            String kind,
            String title,
            String place,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            OffsetDateTime opensAt,
            OffsetDateTime closesAt,
            int capacity,
            int free,
            Distance distance) {}

    /** Shifts to come near a place, the nearest and then the next first; {@code role} narrows them. */
    public Page<NearShift> page(String place, @Nullable String role, @Nullable String cursor, int limit) {
        Set<String> here = places.within(place);
        List<Place> around = places.ancestors(place);
        Set<String> township =
                around.isEmpty() ? here : places.within(around.getFirst().code());
        Set<String> county =
                around.size() < 2 ? township : places.within(around.get(1).code());
        Cursor after = Cursor.decode(cursor, 3);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", here.toArray()));
            select.setArray(2, connection.createArrayOf("text", township.toArray()));
            select.setObject(3, time.now());
            select.setArray(4, connection.createArrayOf("text", county.toArray()));
            select.setString(5, role);
            select.setString(6, role);
            select.setInt(7, after == null ? -1 : Integer.parseInt(after.text(0)));
            select.setObject(8, after == null ? EARLIEST : OffsetDateTime.parse(after.text(1)));
            select.setObject(9, after == null ? FIRST : after.uuid(2));
            select.setInt(10, limit + 1);
            List<NearShift> oneMore = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    oneMore.add(shift(row));
                }
            }
            return Page.of(
                    oneMore, limit, shift -> Cursor.of(shift.distance().ordinal(), shift.startsAt(), shift.id()));
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the shifts near a place", e);
        }
    }

    private NearShift shift(ResultSet row) throws SQLException {
        return new NearShift(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("session_id", UUID.class),
                row.getString("role"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("place"),
                moment(row, "starts_at"),
                moment(row, "ends_at"),
                moment(row, "opens_at"),
                moment(row, "closes_at"),
                row.getInt("capacity"),
                Math.max(0, row.getInt("capacity") - row.getInt("taken")),
                Distance.values()[row.getInt("distance")]);
    }

    private OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return time.inCity(row.getObject(column, OffsetDateTime.class));
    }
}
