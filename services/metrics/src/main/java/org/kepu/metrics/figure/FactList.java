package org.kepu.metrics.figure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.OutboxFailure;
import org.kepu.security.places.Places;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** The facts behind a figure, in the order of their day. */
@ApplicationScoped
class FactList {

    private static final String SELECT = """
            select event_id, kind, day, place, grp, grade, campaigns, tags, person_times, minutes, count,
                   person_ref is not null, corrects, type, subject, happened_at
            from fact
            where kind = ? and day between ? and ? and place = any(?)
              and (?::text is null or grp = ?) and (?::text is null or grade = ?)
              and (?::text is null or ? = any(tags) or ? = any(select 'campaign:' || c from unnest(campaigns) c))
              and (day, event_id) > (?, ?)
            order by day, event_id
            limit ?""";

    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;
    private final Places places;
    private final CityTime time;

    FactList(AgroalDataSource database, Places places, CityTime time) {
        this.database = database;
        this.places = places;
        this.time = time;
    }

    Page<FactView> page(FigureFilter filter, @Nullable Cursor after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            int i = 1;
            statement.setString(i++, filter.kind());
            statement.setObject(i++, filter.from());
            statement.setObject(i++, filter.to());
            statement.setArray(
                    i++,
                    connection.createArrayOf(
                            "text", places.within(filter.place()).toArray()));
            statement.setString(i++, filter.group());
            statement.setString(i++, filter.group());
            statement.setString(i++, filter.grade());
            statement.setString(i++, filter.grade());
            statement.setString(i++, filter.label());
            statement.setString(i++, filter.label());
            statement.setString(i++, filter.label());
            statement.setObject(i++, after == null ? filter.from() : LocalDate.parse(after.text(0)));
            statement.setObject(i++, after == null ? FIRST : after.uuid(1));
            statement.setInt(i, limit + 1);
            List<FactView> facts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    facts.add(view(row));
                }
            }
            return Page.of(facts, limit, fact -> Cursor.of(fact.day(), fact.eventId()));
        } catch (SQLException e) {
            throw new OutboxFailure("could not list the facts behind a figure", e);
        }
    }

    private FactView view(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        return new FactView(
                row.getString("event_id"),
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                row.getString("place"),
                row.getString("grp"),
                grade.isEmpty() ? null : grade,
                List.of((String[]) row.getArray("campaigns").getArray()),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getLong("person_times"),
                row.getLong("minutes"),
                row.getLong("count"),
                row.getBoolean(12),
                row.getString("corrects"),
                row.getString("type"),
                row.getString("subject"),
                time.inCity(row.getObject("happened_at", OffsetDateTime.class)));
    }
}
