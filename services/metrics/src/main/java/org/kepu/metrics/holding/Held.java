package org.kepu.metrics.holding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.metrics.database.Database;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/**
 * Answers what is held on a day (保有) and what was newly granted (新增), from the intervals: held on a day when validFrom ≤
 * day ≤ validTo and day &lt; endedOn. Removals lower a stock and never what was added.
 */
@ApplicationScoped
public class Held {

    private static final String ON_DAY =
            "h.valid_from <= ? and (h.valid_to is null or h.valid_to >= ?) and (h.ended_on is null or h.ended_on > ?)";

    /** Granted in the span, while nothing of the kind was held the day before. */
    private static final String ADDED = "h.granted_on between ? and ? and not exists (select 1 from holding b where "
            + "b.subject = h.subject and " + HoldingQuery.SAME
            + """
             and b.valid_from < h.granted_on and (b.valid_to is null or b.valid_to >= h.granted_on - 1)
             and (b.ended_on is null or b.ended_on >= h.granted_on))""";

    private static final String COUNT =
            "select count(distinct h.subject) from holding h where " + HoldingQuery.WHERE + " and ";

    private static final String WHO =
            "select distinct h.place, h.subject, h.code from holding h where " + HoldingQuery.WHERE + " and ";

    private static final String LIST = """
            select h.id, h.kind, h.code, h.level, h.place, h.subject, h.granted_on, h.valid_from, h.valid_to, h.ended_on,
                   h.end_reason
            from holding h where\s""" + HoldingQuery.WHERE + " and h.id > ? and %s order by h.id limit ?";

    private final Database database;

    Held(Database database) {
        this.database = database;
    }

    /** One thing held: where, by whom, what. */
    public record Entry(String place, String subject, String code) {}

    /** 保有量: distinct subjects on the day. */
    public long stock(HoldingQuery query, LocalDate day) {
        return database.number(COUNT + ON_DAY, with(query.parameters(), day, day, day));
    }

    /** 新增: distinct subjects granted from the first to the last day that held none the day before. */
    public long added(HoldingQuery query, LocalDate from, LocalDate to) {
        return database.number(COUNT + ADDED, addedParameters(query.parameters(), query, from, to));
    }

    /** Everything held on the day, once per place, subject and code. */
    public List<Entry> on(HoldingQuery query, LocalDate day) {
        return database.rows(
                WHO + ON_DAY,
                row -> new Entry(row.getString(1), row.getString(2), row.getString(3)),
                with(query.parameters(), day, day, day));
    }

    /** The holdings of a stock, by id; the cursor has one key. */
    public Page<HoldingView> pageOn(HoldingQuery query, LocalDate day, @Nullable Cursor after, int limit) {
        List<@Nullable Object> parameters = paged(query, after);
        parameters.addAll(List.of(day, day, day, limit + 1));
        return page(LIST.formatted(ON_DAY), parameters, limit);
    }

    /** The holdings behind what was added, by id; the cursor has one key. */
    public Page<HoldingView> pageAdded(
            HoldingQuery query, LocalDate from, LocalDate to, @Nullable Cursor after, int limit) {
        List<@Nullable Object> parameters =
                new ArrayList<>(List.of(addedParameters(paged(query, after), query, from, to)));
        parameters.add(limit + 1);
        return page(LIST.formatted(ADDED), parameters, limit);
    }

    private Page<HoldingView> page(String sql, List<@Nullable Object> parameters, int limit) {
        List<HoldingView> rows = database.rows(sql, Held::view, parameters.toArray());
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    private static List<@Nullable Object> paged(HoldingQuery query, @Nullable Cursor after) {
        List<@Nullable Object> parameters = query.parameters();
        parameters.add(after == null ? "" : after.text(0));
        return parameters;
    }

    private static Object[] addedParameters(
            List<@Nullable Object> first, HoldingQuery query, LocalDate from, LocalDate to) {
        List<@Nullable Object> parameters = new ArrayList<>(first);
        parameters.add(from);
        parameters.add(to);
        parameters.addAll(query.whatParameters());
        return parameters.toArray();
    }

    private static Object[] with(List<@Nullable Object> first, Object... more) {
        List<@Nullable Object> parameters = new ArrayList<>(first);
        parameters.addAll(List.of(more));
        return parameters.toArray();
    }

    private static HoldingView view(ResultSet row) throws SQLException {
        return new HoldingView(
                row.getString("id"),
                row.getString("kind"),
                row.getString("code"),
                row.getString("level"),
                row.getString("place"),
                row.getString("subject"),
                row.getObject("granted_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"));
    }
}
