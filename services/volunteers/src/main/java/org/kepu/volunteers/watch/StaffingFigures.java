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
 * Whether shifts are staffed, and whose hours wait (R23): {@code kepu_volunteers_staffing_*_places}, {@code
 * kepu_volunteers_hours_waiting_records}.
 */
@ApplicationScoped
class StaffingFigures implements FigureSource {

    private static final int SECONDS = 3;

    private static final String AHEAD = """
            select place, starts_at <= ?, sum(capacity), sum(taken), sum(greatest(capacity - taken, 0))
            from shift where status = 'open' and starts_at > ? and starts_at <= ? group by 1, 2""";

    private static final String WAITING =
            "select place, count(*) from service_record where status = 'waiting' group by place";

    private final AgroalDataSource database;
    private final Places places;
    private final CityTime time;

    StaffingFigures(AgroalDataSource database, Places places, CityTime time) {
        this.database = database;
        this.places = places;
        this.time = time;
    }

    @Override
    public String name() {
        return "staffing";
    }

    @Override
    public List<Figure> read() throws SQLException {
        CountyFigures figures = new CountyFigures(places.tree());
        OffsetDateTime now = time.now();
        try (Connection connection = database.getConnection()) {
            ahead(connection, figures, now);
            waiting(connection, figures);
        }
        return figures.all();
    }

    private static void ahead(Connection connection, CountyFigures figures, OffsetDateTime now) throws SQLException {
        for (String within : List.of("24h", "72h")) {
            for (String what : List.of("wanted", "taken", "gap")) {
                figures.nought(name(what), "within", within);
            }
        }
        try (PreparedStatement select = prepare(connection, AHEAD)) {
            select.setObject(1, now.plusHours(24));
            select.setObject(2, now);
            select.setObject(3, now.plusHours(72));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> within = row.getBoolean(2) ? List.of("24h", "72h") : List.of("72h");
                    for (String each : within) {
                        figures.add(name("wanted"), row.getString(1), row.getDouble(3), "within", each);
                        figures.add(name("taken"), row.getString(1), row.getDouble(4), "within", each);
                        figures.add(name("gap"), row.getString(1), row.getDouble(5), "within", each);
                    }
                }
            }
        }
    }

    private static String name(String what) {
        return "staffing." + what + ".places";
    }

    private static void waiting(Connection connection, CountyFigures figures) throws SQLException {
        figures.nought("hours.waiting.records");
        try (PreparedStatement select = prepare(connection, WAITING);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                figures.add("hours.waiting.records", row.getString(1), row.getDouble(2));
            }
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(SECONDS);
        return statement;
    }
}
