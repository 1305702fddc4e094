package org.kepu.metrics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kepu.metrics.database.Database;

/**
 * Adds facts up: of a whole city or county from what is kept of it, else from the rollups wherever they know enough, from the facts
 * themselves where labels meet.
 */
@ApplicationScoped
public class Sums {

    private static final String SUMS = "sum(person_times), sum(minutes), sum(count), sum(facts)";
    private static final String FACT_SUMS = "sum(f.person_times), sum(f.minutes), sum(f.count), count(*)";

    private static final String ROLLUP = """
            select %s, %s from rollup
            where kind = any(?) and day between ? and ? and place = any(?) and (?::text is null or grp = ?)
              and (?::text is null or grade = ?)
            group by 1, 2 order by 1, 2""";

    private static final String LABELS = """
            select %s, %s from rollup_label
            where kind = any(?) and day between ? and ? and place = any(?) and (?::text is null or grp = ?)
              and label = ?
            group by 1, 2 order by 1, 2""";

    private static final String FACTS = "select %s, %s from fact f where %s group by 1, 2 order by 1, 2";

    private static final String BY_LABEL = """
            select label, %s, sum(person_times), sum(minutes), sum(count), sum(facts) from rollup_label
            where kind = any(?) and day between ? and ? and place = any(?) and (?::text is null or grp = ?)
              and label like ?
            group by 1, 2 order by 1, 2""";

    private static final Set<Cut> BY_PLACE = EnumSet.of(Cut.PLACE, Cut.UNIT);

    private final Database database;
    private final Areas areas;

    Sums(Database database, Areas areas) {
        this.database = database;
        this.areas = areas;
    }

    /** By what sums are cut; labels are cut by {@link #byLabel}. */
    public enum Cut {
        NOTHING("''", ""),
        GROUP("grp", "f."),
        GRADE("grade", "f."),
        DAY("day::text", "f."),
        PLACE("place", "f."),
        UNIT("unit", "f.");

        private final String column;
        private final String row;

        Cut(String column, String row) {
            this.column = column;
            this.row = row;
        }
    }

    /** One sum under the keys it was cut by. */
    public record Sum(String first, String second, Amounts amounts) {}

    /** Everything together. */
    public Amounts total(FactQuery query) {
        return by(query, Cut.NOTHING, Cut.NOTHING).stream().map(Sum::amounts).reduce(Amounts.NONE, Amounts::plus);
    }

    /** By one key. */
    public Map<String, Amounts> by(FactQuery query, Cut cut) {
        Map<String, Amounts> sums = new LinkedHashMap<>();
        by(query, cut, Cut.NOTHING).forEach(sum -> sums.put(sum.first(), sum.amounts()));
        return sums;
    }

    /** By two keys. */
    public List<Sum> by(FactQuery query, Cut first, Cut second) {
        Optional<List<Sum>> ofArea = BY_PLACE.contains(first) || BY_PLACE.contains(second)
                ? Optional.empty()
                : areas.sums(query, first.column, second.column);
        return ofArea.orElseGet(() -> ofPlaces(query, first, second));
    }

    /**
     * By parts of what is asked for, each with its places, and by a second key. Of a place in two parts the later has it; what lies
     * in none stands under {@code rest}.
     */
    public List<Sum> byPart(FactQuery query, String rest, Map<String, Set<String>> parts, Cut second) {
        Map<String, String> partOf = new HashMap<>();
        parts.forEach((part, places) -> places.forEach(place -> partOf.put(place, part)));
        boolean disjoint =
                partOf.size() == parts.values().stream().mapToInt(Set::size).sum()
                        && query.places().containsAll(partOf.keySet());
        Optional<List<Sum>> ofAreas = disjoint ? areas.parts(query, rest, parts, second.column) : Optional.empty();
        if (ofAreas.isPresent()) {
            return ofAreas.get();
        }
        Map<String, Map<String, Amounts>> byPart = new LinkedHashMap<>();
        for (Sum sum : ofPlaces(query, Cut.PLACE, second)) {
            byPart.computeIfAbsent(partOf.getOrDefault(sum.first(), rest), part -> new LinkedHashMap<>())
                    .merge(sum.second(), sum.amounts(), Amounts::plus);
        }
        List<Sum> sums = new ArrayList<>();
        byPart.forEach((part, keys) -> keys.forEach((key, amounts) -> sums.add(new Sum(part, key, amounts))));
        return sums;
    }

    private List<Sum> ofPlaces(FactQuery query, Cut first, Cut second) {
        boolean needsFacts = first == Cut.UNIT || second == Cut.UNIT;
        boolean needsGrade = first == Cut.GRADE || second == Cut.GRADE || query.grade() != null;
        List<@Nullable Object> parameters = new ArrayList<>(query.scope());
        String sql;
        if (query.withoutLabels() && !needsFacts) {
            sql = ROLLUP.formatted(first.column + ", " + second.column, SUMS);
            parameters.add(query.grade());
            parameters.add(query.grade());
        } else if (query.onlyLabel().isPresent() && !needsFacts && !needsGrade) {
            sql = LABELS.formatted(first.column + ", " + second.column, SUMS);
            parameters.add(query.onlyLabel().get());
        } else {
            String keys = first.row + first.column + ", " + second.row + second.column;
            sql = FACTS.formatted(keys, FACT_SUMS, query.where());
            parameters = new ArrayList<>(query.parameters());
        }
        return read(sql, parameters);
    }

    /** By the labels of one vocabulary ({@code request-step}) or by campaign; labels overlap and are never added up. */
    public List<Sum> byLabel(FactQuery query, String vocabulary, Cut second) {
        List<@Nullable Object> parameters = new ArrayList<>(query.scope());
        parameters.add(vocabulary + ":%");
        return read(BY_LABEL.formatted(second.column), parameters);
    }

    private List<Sum> read(String sql, List<@Nullable Object> parameters) {
        return database.rows(
                sql,
                row -> new Sum(
                        String.valueOf(row.getString(1)), String.valueOf(row.getString(2)), Amounts.read(row, 3)),
                parameters.toArray());
    }
}
