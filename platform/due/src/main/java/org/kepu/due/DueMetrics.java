package org.kepu.due;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.base.CityTime;
import org.kepu.observability.reading.Figure;
import org.kepu.observability.reading.FigureSource;

/**
 * What an operator watches of due work (R23), by kind: {@code kepu_due_pending} items that wait, {@code
 * kepu_due_overdue_seconds} how far in city time the oldest one due is behind, {@code kepu_due_failed} items parked. Every
 * replica shows the same figures: read them with {@code max}.
 */
@ApplicationScoped
class DueMetrics implements FigureSource {

    private static final int SECONDS = 3;
    private static final Counts NONE = new Counts(0, 0, 0);

    private static final String SELECT = """
            select kind,
                   count(*) filter (where parked_at is null) as pending,
                   count(*) filter (where parked_at is not null) as failed,
                   coalesce(extract(epoch from ?::timestamptz
                     - min(due_at) filter (where parked_at is null and due_at <= ?)), 0) as overdue
            from due_item where done_at is null group by kind""";

    private final AgroalDataSource database;
    private final DueHandlers handlers;
    private final CityTime time;

    DueMetrics(AgroalDataSource database, DueHandlers handlers, CityTime time) {
        this.database = database;
        this.handlers = handlers;
        this.time = time;
    }

    private record Counts(double pending, double failed, double overdueSeconds) {}

    @Override
    public String name() {
        return "due";
    }

    @Override
    public List<Figure> read() throws SQLException {
        Map<String, Counts> byKind = count();
        List<Figure> figures = new ArrayList<>();
        for (String kind : handlers.kinds()) {
            Counts counts = byKind.getOrDefault(kind, NONE);
            figures.add(Figure.of("kepu.due.pending", "kind", kind, counts.pending()));
            figures.add(Figure.of("kepu.due.failed", "kind", kind, counts.failed()));
            figures.add(Figure.of("kepu.due.overdue.seconds", "kind", kind, counts.overdueSeconds()));
        }
        return figures;
    }

    private Map<String, Counts> count() throws SQLException {
        OffsetDateTime now = time.now();
        Map<String, Counts> byKind = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setQueryTimeout(SECONDS);
            select.setObject(1, now);
            select.setObject(2, now);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byKind.put(
                            row.getString("kind"),
                            new Counts(row.getDouble("pending"), row.getDouble("failed"), row.getDouble("overdue")));
                }
            }
        }
        return byKind;
    }
}
