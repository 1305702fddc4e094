package org.kepu.events.watch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.base.CityTime;
import org.kepu.observability.reading.Figure;
import org.kepu.observability.reading.FigureSource;
import org.kepu.security.places.CountyFigures;
import org.kepu.security.places.Places;

/**
 * What residents wait for (R16, R23): {@code kepu_events_requests_open}, {@code kepu_events_requests_untouched_seconds}, {@code
 * kepu_events_requests_overdue}, requests and complaints apart.
 */
@ApplicationScoped
class RequestFigures implements FigureSource {

    private static final int SECONDS = 3;

    private static final String OPEN = """
            select place, case when need = 'complaint' then 'complaint' else 'request' end, status, count(*),
                   min(submitted_at) filter (where status = 'submitted'),
                   count(*) filter (where status = 'submitted' and due_at < ?)
            from request where status <> 'closed' group by 1, 2, 3""";

    private final AgroalDataSource database;
    private final Places places;
    private final CityTime time;

    RequestFigures(AgroalDataSource database, Places places, CityTime time) {
        this.database = database;
        this.places = places;
        this.time = time;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public List<Figure> read() throws SQLException {
        CountyFigures figures = new CountyFigures(places.tree());
        for (String kind : List.of("request", "complaint")) {
            figures.nought("requests.open", "kind", kind, "status", "submitted")
                    .nought("requests.untouched.seconds", "kind", kind)
                    .nought("requests.overdue", "kind", kind);
        }
        OffsetDateTime now = time.now();
        try (Connection connection = database.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setQueryTimeout(SECONDS);
            open.setObject(1, now);
            try (ResultSet row = open.executeQuery()) {
                while (row.next()) {
                    add(figures, row, now);
                }
            }
        }
        return figures.all();
    }

    private static void add(CountyFigures figures, ResultSet row, OffsetDateTime now) throws SQLException {
        String place = row.getString(1);
        String kind = row.getString(2);
        figures.add("requests.open", place, row.getDouble(4), "kind", kind, "status", row.getString(3));
        figures.add("requests.overdue", place, row.getDouble(6), "kind", kind);
        OffsetDateTime oldest = row.getObject(5, OffsetDateTime.class);
        if (oldest != null) {
            long age = Math.max(0, Duration.between(oldest, now).toSeconds());
            figures.raise("requests.untouched.seconds", place, age, "kind", kind);
        }
    }
}
