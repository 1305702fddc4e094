package org.kepu.metrics.figure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.OutboxFailure;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;

/** Adds up rollups for a place and everything below it; only distinct people are counted from the facts themselves. */
@ApplicationScoped
class Figures {

    private static final String FROM_ROLLUP = """
             from rollup
            where kind = ? and day between ? and ? and place = any(?)
              and (?::text is null or grp = ?) and (?::text is null or grade = ?)""";

    private static final String FROM_LABELS = """
             from rollup_label
            where kind = ? and day between ? and ? and place = any(?)
              and (?::text is null or grp = ?) and label = ? and ?::text is null""";

    private static final String SUMS = "sum(person_times), sum(minutes), sum(count), sum(facts)";

    private static final String PERSONS = """
            select count(*) from (
              select person_ref from fact
              where kind = ? and day between ? and ? and place = any(?)
                and (?::text is null or grp = ?) and (?::text is null or grade = ?)
                and (?::text is null or ? = any(tags) or ? = any(select 'campaign:' || c from unnest(campaigns) c))
                and person_ref is not null
              group by person_ref
              having sum(person_times) > 0 or sum(minutes) > 0 or sum(count) > 0) people""";

    private static final String HEADS = """
            select coalesce(sum(person_times), 0) from fact
            where kind = ? and day between ? and ? and place = any(?)
              and (?::text is null or grp = ?) and (?::text is null or grade = ?)
              and (?::text is null or ? = any(tags) or ? = any(select 'campaign:' || c from unnest(campaigns) c))
              and person_ref is null""";

    private final AgroalDataSource database;
    private final Places places;

    Figures(AgroalDataSource database, Places places) {
        this.database = database;
        this.places = places;
    }

    /** The parts of a figure in the order of their keys. */
    List<FigureView.Part> parts(FigureFilter filter, FigureCut cut) {
        return switch (cut) {
            case GROUP -> by("grp", filter);
            case GRADE -> by("grade", filter);
            case DAY -> by("day::text", filter);
            case CHILD -> byChild(filter);
            case NONE -> List.of();
        };
    }

    /** The whole figure. */
    Amounts total(FigureFilter filter) {
        return by("''", filter).stream().map(FigureView.Part::amounts).reduce(Amounts.NONE, Amounts::plus);
    }

    /** At least so many distinct people. */
    long persons(FigureFilter filter) {
        return single(PERSONS, filter);
    }

    /** Person-times that were counted without names. */
    long headCounted(FigureFilter filter) {
        return single(HEADS, filter);
    }

    private List<FigureView.Part> byChild(FigureFilter filter) {
        Map<String, Amounts> byPlace = new TreeMap<>();
        by("place", filter).forEach(part -> byPlace.put(part.key(), part.amounts()));
        List<FigureView.Part> parts = new ArrayList<>();
        Amounts own = byPlace.getOrDefault(filter.place(), Amounts.NONE);
        if (own.facts() > 0) {
            parts.add(new FigureView.Part(filter.place(), own));
        }
        for (Place child : places.children(filter.place())) {
            Amounts sum = Amounts.NONE;
            for (String code : places.within(child.code())) {
                sum = sum.plus(byPlace.getOrDefault(code, Amounts.NONE));
            }
            parts.add(new FigureView.Part(child.code(), sum));
        }
        return parts;
    }

    private List<FigureView.Part> by(String key, FigureFilter filter) {
        // The key is one of our own column names, never a text of the request.
        String sql = "select %s, %s%s group by 1 order by 1"
                .formatted(key, SUMS, filter.label() == null ? FROM_ROLLUP : FROM_LABELS);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = bindScope(connection, statement, filter);
            if (filter.label() == null) {
                statement.setString(next++, filter.grade());
                statement.setString(next, filter.grade());
            } else {
                statement.setString(next++, filter.label());
                statement.setString(next, filter.grade());
            }
            List<FigureView.Part> parts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    parts.add(new FigureView.Part(
                            row.getString(1),
                            new Amounts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))));
                }
            }
            return parts;
        } catch (SQLException e) {
            throw new OutboxFailure("could not read a figure", e);
        }
    }

    private long single(String sql, FigureFilter filter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = bindScope(connection, statement, filter);
            for (@Nullable String value :
                    new String[] {filter.grade(), filter.grade(), filter.label(), filter.label(), filter.label()}) {
                statement.setString(next++, value);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new OutboxFailure("could not read a figure", e);
        }
    }

    private int bindScope(Connection connection, PreparedStatement statement, FigureFilter filter) throws SQLException {
        Set<String> within = places.within(filter.place());
        statement.setString(1, filter.kind());
        statement.setObject(2, filter.from());
        statement.setObject(3, filter.to());
        statement.setArray(4, connection.createArrayOf("text", within.toArray()));
        statement.setString(5, filter.group());
        statement.setString(6, filter.group());
        return 7;
    }
}
