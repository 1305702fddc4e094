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
 * Whether those who booked came, over the last 30 days (R23): {@code kepu_venues_bookings_ended}. Apart from what tells of today, and
 * read seldom.
 */
@ApplicationScoped
class BookingFigures implements FigureSource {

    private static final int SECONDS = 10;
    private static final int ROUNDS = 30;

    private static final String ENDED = """
            select o.place, b.status, count(*) from booking b join opening o on o.id = b.opening_id
            where b.status in ('arrived', 'no-show') and o.ends_at <= ? and o.ends_at > ? group by 1, 2""";

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
    public int rounds() {
        return ROUNDS;
    }

    @Override
    public List<Figure> read() throws SQLException {
        CountyFigures figures = new CountyFigures(places.tree())
                .nought("bookings.ended", "outcome", "arrived")
                .nought("bookings.ended", "outcome", "no-show");
        OffsetDateTime now = time.now();
        try (Connection connection = database.getConnection();
                PreparedStatement ended = connection.prepareStatement(ENDED)) {
            ended.setQueryTimeout(SECONDS);
            ended.setObject(1, now);
            ended.setObject(2, now.minusDays(30));
            try (ResultSet row = ended.executeQuery()) {
                while (row.next()) {
                    figures.add("bookings.ended", row.getString(1), row.getDouble(3), "outcome", row.getString(2));
                }
            }
        }
        return figures.all();
    }
}
