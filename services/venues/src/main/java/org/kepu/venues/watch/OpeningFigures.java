package org.kepu.venues.watch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.kepu.base.CityTime;
import org.kepu.observability.reading.Figure;
import org.kepu.observability.reading.FigureSource;
import org.kepu.security.places.CountyFigures;
import org.kepu.security.places.Places;

/** Where more would come than there is room for (R23): {@code kepu_venues_openings_full}. */
@ApplicationScoped
class OpeningFigures implements FigureSource {

    private static final int SECONDS = 3;

    private static final String FULL = """
            select place, count(*) from opening
            where status = 'published' and mode <> 'none' and taken >= capacity - walk_ins and starts_at > ? group by 1""";

    private final AgroalDataSource database;
    private final Places places;
    private final CityTime time;

    OpeningFigures(AgroalDataSource database, Places places, CityTime time) {
        this.database = database;
        this.places = places;
        this.time = time;
    }

    @Override
    public String name() {
        return "openings";
    }

    @Override
    public List<Figure> read() throws SQLException {
        CountyFigures figures = new CountyFigures(places.tree()).nought("openings.full");
        try (Connection connection = database.getConnection();
                PreparedStatement full = connection.prepareStatement(FULL)) {
            full.setQueryTimeout(SECONDS);
            full.setObject(1, time.now());
            try (ResultSet row = full.executeQuery()) {
                while (row.next()) {
                    figures.add("openings.full", row.getString(1), row.getDouble(2));
                }
            }
        }
        return figures.all();
    }
}
