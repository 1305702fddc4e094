package org.kepu.metrics.entered;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.database.Database.ArrayOf;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Entered values, append-only: each names who entered it, so it is its own audit. */
@ApplicationScoped
public class EnteredValues {

    private static final String COLUMNS = "id, plan, indicator, input, base, place, as_of, value, document, replaces,"
            + " current, entered_by, entered_at";

    private static final String LATEST = "select distinct on (place) " + COLUMNS + """
             from entered_value
            where plan = ? and (indicator = ? or ? <> '') and input = ? and base = ? and place = any(?)
              and as_of between ? and ? and current
            order by place, as_of desc, entered_at desc""";

    private final Database database;
    private final CityTime time;

    EnteredValues(Database database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    /** The latest value of an indicator at a place, dated from the first to the last day. */
    public Optional<EnteredValue> value(String plan, String indicator, String place, LocalDate from, LocalDate to) {
        return latest(plan, indicator, EnteredValue.VALUE, "", Set.of(place), from, to).stream()
                .findFirst();
    }

    /** The latest value of an indicator at each of these places, dated on or before the day. */
    public List<EnteredValue> values(String plan, String indicator, Set<String> places, LocalDate day) {
        return latest(plan, indicator, EnteredValue.VALUE, "", places, LocalDate.EPOCH, day);
    }

    /** What the value at each of these places is compared with. */
    public List<EnteredValue> references(String plan, String indicator, Set<String> places, LocalDate day) {
        return latest(plan, indicator, EnteredValue.REFERENCE, "", places, LocalDate.EPOCH, day);
    }

    /** A denominator of the plan, such as {@code resident-population}: the latest dated on or before the day. */
    public Optional<EnteredValue> base(String plan, String base, String place, LocalDate day) {
        return latest(plan, "", EnteredValue.BASE, base, Set.of(place), LocalDate.EPOCH, day).stream()
                .findFirst();
    }

    Optional<EnteredValue> find(UUID id) {
        return database.rows("select " + COLUMNS + " from entered_value where id = ?", this::read, id).stream()
                .findFirst();
    }

    /** Writes it; what it replaces stops being current. The database refuses a second current one of its kind. */
    void add(EnteredValue value) {
        if (value.replaces() != null) {
            database.run("update entered_value set current = false where id = ?", value.replaces());
        }
        database.run(
                "insert into entered_value (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                value.id(),
                value.plan(),
                value.indicator(),
                value.input(),
                value.base(),
                value.place(),
                value.asOf(),
                value.value(),
                value.document(),
                value.replaces(),
                value.current(),
                value.enteredBy(),
                value.enteredAt());
    }

    /** Everything entered for a plan at these places, corrected values included, oldest first. */
    Page<EnteredValue> page(
            String plan, @Nullable String indicator, Set<String> places, @Nullable Cursor after, int limit) {
        return Page.of(
                database.rows(
                        "select " + COLUMNS
                                + " from entered_value where plan = ? and (?::text is null or indicator = ?)"
                                + " and place = any(?) and id > ? order by id limit ?",
                        this::read,
                        plan,
                        indicator,
                        indicator,
                        ArrayOf.texts(places),
                        after == null ? new UUID(0, 0) : after.uuid(0),
                        limit + 1),
                limit,
                value -> Cursor.of(value.id()));
    }

    private List<EnteredValue> latest(
            String plan,
            String indicator,
            String input,
            String base,
            Set<String> places,
            LocalDate from,
            LocalDate to) {
        return database.rows(LATEST, this::read, plan, indicator, base, input, base, ArrayOf.texts(places), from, to);
    }

    private EnteredValue read(ResultSet row) throws SQLException {
        return new EnteredValue(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getBigDecimal(8),
                row.getObject(9, UUID.class),
                row.getObject(10, UUID.class),
                row.getBoolean(11),
                row.getString(12),
                time.inCity(row.getObject(13, OffsetDateTime.class)));
    }
}
