package org.kepu.volunteers.watch;

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
 * Whether those who signed up came, over the last 30 days (R23): {@code kepu_volunteers_signups_ended}. Apart from what alerts need,
 * and read seldom.
 */
@ApplicationScoped
class SignUpFigures implements FigureSource {

    private static final int SECONDS = 10;
    private static final int ROUNDS = 30;

    private static final String ENDED = """
            select s.place, u.status, count(*) from sign_up u join shift s on s.id = u.shift_id
            where u.status in ('signed-up', 'no-show') and s.closes_at <= ? and s.ends_at > ? group by 1, 2""";

    private final AgroalDataSource database;
    private final Places places;
    private final CityTime time;

    SignUpFigures(AgroalDataSource database, Places places, CityTime time) {
        this.database = database;
        this.places = places;
        this.time = time;
    }

    @Override
    public String name() {
        return "signups";
    }

    @Override
    public int rounds() {
        return ROUNDS;
    }

    @Override
    public List<Figure> read() throws SQLException {
        CountyFigures figures = new CountyFigures(places.tree())
                .nought("signups.ended", "outcome", "served")
                .nought("signups.ended", "outcome", "no-show");
        OffsetDateTime now = time.now();
        try (Connection connection = database.getConnection();
                PreparedStatement ended = connection.prepareStatement(ENDED)) {
            ended.setQueryTimeout(SECONDS);
            ended.setObject(1, now);
            ended.setObject(2, now.minusDays(30));
            try (ResultSet row = ended.executeQuery()) {
                while (row.next()) {
                    String outcome = row.getString(2).equals("no-show") ? "no-show" : "served";
                    figures.add("signups.ended", row.getString(1), row.getDouble(3), "outcome", outcome);
                }
            }
        }
        return figures.all();
    }
}
