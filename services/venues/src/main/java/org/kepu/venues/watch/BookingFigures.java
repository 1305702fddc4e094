package org.kepu.venues.watch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.base.CityTime;
import org.kepu.observability.reading.Figure;
import org.kepu.observability.reading.FigureSource;
import org.kepu.security.places.CountyFigures;
import org.kepu.security.places.Places;

/**
 * Whether those who booked came, and where more would come than there is room for (R23): {@code kepu_venues_bookings_ended},
 * {@code kepu_venues_openings_full}.
 */
@ApplicationScoped
class BookingFigures implements FigureSource {

    private static final int SECONDS = 3;

    private static final String ENDED = """
            select o.place, b.status, count(*) from booking b join opening o on o.id = b.opening_id
            where b.status in ('arrived', 'no-show') and o.ends_at <= ? and o.ends_at > ? group by 1, 2""";

    private static final String FULL = """
            select place, count(*) from opening
            where status = 'published' and mode <> 'none' and taken >= capacity - walk_ins and starts_at > ? group by 1""";

    private final AgroalDataSource database;
    private final Places places;
    private final CityTime time;

    BookingFigures(AgroalDataSource database, Places places, CityTime time) {
        this.database = database;
        this.places = places;
        this.time = time;
    }

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public List<Figure> read() throws SQLException {
        CountyFigures figures = new CountyFigures(places.tree())
                .nought("bookings.ended", "outcome", "arrived")
                .nought("bookings.ended", "outcome", "no-show")
                .nought("openings.full");
        OffsetDateTime now = time.now();
        try (Connection connection = database.getConnection();
                PreparedStatement ended = connection.prepareStatement(ENDED);
                PreparedStatement full = connection.prepareStatement(FULL)) {
            ended.setQueryTimeout(SECONDS);
            ended.setObject(1, now);
            ended.setObject(2, now.minusDays(30));
            try (ResultSet row = ended.executeQuery()) {
                while (row.next()) {
                    figures.add("bookings.ended", row.getString(1), row.getDouble(3), "outcome", row.getString(2));
                }
            }
            full.setQueryTimeout(SECONDS);
            full.setObject(1, now);
            try (ResultSet row = full.executeQuery()) {
                while (row.next()) {
                    figures.add("openings.full", row.getString(1), row.getDouble(2));
                }
            }
        }
        return figures.all();
    }
}
