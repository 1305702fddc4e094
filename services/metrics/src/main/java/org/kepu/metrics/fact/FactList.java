package org.kepu.metrics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.metrics.database.Database;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** The facts behind a figure, in the order of their day. */
@ApplicationScoped
public class FactList {

    private static final String SELECT = """
            select f.event_id, f.kind, f.day, f.place, f.grp, f.grade, f.campaigns, f.tags, f.person_times, f.minutes,
                   f.count, f.person_ref is not null, f.corrects, f.type, f.subject, f.happened_at
            from fact f
            where %s and (f.day, f.event_id) > (?, ?)
            order by f.day, f.event_id
            limit ?""";

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final CityTime time;

    FactList(Database database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    /** One page of them; the cursor has two keys, day and event id. */
    public Page<FactView> page(FactQuery query, @Nullable Cursor after, int limit) {
        List<Object> parameters = new ArrayList<>(query.parameters());
        parameters.add(after == null ? query.from() : after.day(0));
        parameters.add(after == null ? FIRST : after.uuid(1));
        parameters.add(limit + 1);
        List<FactView> facts = database.rows(SELECT.formatted(query.where()), this::view, parameters.toArray());
        return Page.of(facts, limit, fact -> Cursor.of(fact.day(), fact.eventId()));
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
