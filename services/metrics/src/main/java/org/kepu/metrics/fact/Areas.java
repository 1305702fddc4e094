package org.kepu.metrics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.database.Database.ArrayOf;

/**
 * Answers for a whole city or county from what is kept of it. It answers only where an area holds exactly the places that are asked
 * for and all its days are counted, which is looked at in the statement that reads; otherwise nothing, and the caller adds up.
 */
@ApplicationScoped
class Areas {

    private static final String THIS = "(select min(code) from area where digest = ? and upto = ?)";

    private static final String SUMS = """
            select %s, %s, sum(person_times), sum(minutes), sum(count), sum(facts)
            from area a left join rollup_area on area = a.code and kind = any(?) and day between ? and ?
              and (?::text is null or grp = ?) and (?::text is null or grade = ?)
            where a.code = """ + THIS + " group by 1, 2 order by 1, 2";

    private static final String PARTS = """
            select a.digest, %s, sum(person_times), sum(minutes), sum(count), sum(facts)
            from area a left join rollup_area on area = a.code and kind = any(?) and day between ? and ?
              and (?::text is null or grp = ?) and (?::text is null or grade = ?)
            where a.code in (select min(code) from area where digest = any(?) and upto = ? group by digest)
            group by 1, 2 order by 1, 2""";

    private static final String HEADS = """
            select coalesce(sum(heads), 0)
            from area a left join rollup_area on area = a.code and kind = any(?) and day between ? and ?
              and (?::text is null or grp = ?) and (?::text is null or grade = ?)
            where a.code = """ + THIS + " group by a.code";

    // A space at the end of a text block would be lost.
    private static final String NOTHING_LATER = " where a.people and a.code = " + THIS + """
             and not exists (
               select 1 from rollup_area r where r.area = a.code and r.kind = any(?) and r.day > ? and r.day <= ?)""";

    // References are counted; those that were joined are taken out again, and each family is put in once.
    private static final String COUNTED = """
            select coalesce((select n.persons from person_count n
                             where n.area = a.code and n.kind = ? and n.grain = ? and n.start = ?), 0)
              + coalesce((select sum((amount > 0)::int - refs) from (
                  select sum(p.amount) as amount, count(*) filter (where p.amount > 0) as refs
                  from person_alias l join person_sum p
                    on p.area = a.code and p.kind = ? and p.grain = ? and p.start = ? and p.person = l.ref
                  group by l.root) families), 0)
            from area a""" + NOTHING_LATER;

    private static final String ADDED_UP = """
            select (select count(*) from (
              select coalesce(l.root, p.person)
              from person_sum p left join person_alias l on l.ref = p.person
              where p.area = a.code and p.kind = any(?) and p.grain = ? and p.start between ? and ?
              group by 1
              having sum(p.amount::float8) > 0) people)
            from area a""" + NOTHING_LATER;

    private final Database database;

    Areas(Database database) {
        this.database = database;
    }

    /** The sums by one or two of its columns. */
    Optional<List<Sums.Sum>> sums(FactQuery query, String first, String second) {
        if (!query.withoutLabels()) {
            return Optional.empty();
        }
        List<@Nullable Object> parameters = span(query);
        parameters.add(Area.digest(query.places()));
        parameters.add(Area.COMPLETE);
        List<Sums.Sum> rows = database.rows(
                SUMS.formatted(first, second),
                row -> new Sums.Sum(
                        String.valueOf(row.getString(1)), String.valueOf(row.getString(2)), Amounts.read(row, 3)),
                parameters.toArray());
        return rows.isEmpty() ? Optional.empty() : Optional.of(filled(rows));
    }

    /**
     * The sums of parts that have no place in common, and of what lies in none of them, which stands under {@code rest}. All of it
     * is read at once, or what came between would look as if it lay in no part.
     */
    Optional<List<Sums.Sum>> parts(FactQuery query, String rest, Map<String, Set<String>> parts, String second) {
        if (!query.withoutLabels() || parts.isEmpty()) {
            return Optional.empty();
        }
        String whole = Area.digest(query.places());
        Map<String, String> partOf = new LinkedHashMap<>();
        parts.forEach((part, places) -> partOf.put(Area.digest(places), part));
        List<String> digests = new ArrayList<>(partOf.keySet());
        digests.add(whole);
        List<@Nullable Object> parameters = span(query);
        parameters.add(ArrayOf.texts(digests));
        parameters.add(Area.COMPLETE);
        List<Sums.Sum> rows = database.rows(
                PARTS.formatted(second),
                row -> new Sums.Sum(row.getString(1), String.valueOf(row.getString(2)), Amounts.read(row, 3)),
                parameters.toArray());
        if (rows.stream().map(Sums.Sum::first).distinct().count() != parts.size() + 1L) {
            return Optional.empty();
        }
        List<Sums.Sum> sums = new ArrayList<>();
        Map<String, Amounts> left = new HashMap<>();
        for (Sums.Sum row : filled(rows)) {
            boolean isWhole = row.first().equals(whole);
            left.merge(row.second(), isWhole ? row.amounts() : row.amounts().negated(), Amounts::plus);
            if (!isWhole) {
                sums.add(new Sums.Sum(partOf.getOrDefault(row.first(), rest), row.second(), row.amounts()));
            }
        }
        left.forEach((key, amounts) -> sums.add(new Sums.Sum(rest, key, amounts)));
        return Optional.of(filled(sums));
    }

    /** Person-times counted without names. */
    OptionalLong heads(FactQuery query) {
        if (!query.withoutLabels()) {
            return OptionalLong.empty();
        }
        List<@Nullable Object> parameters = span(query);
        parameters.add(Area.digest(query.places()));
        parameters.add(Area.COMPLETE);
        return first(HEADS, parameters);
    }

    /** At least so many distinct people, for a week or whole years of everybody. */
    OptionalLong people(FactQuery query) {
        Optional<Grain.Run> found = Grain.of(query.from(), query.to());
        if (!query.withoutLabels() || query.group() != null || query.grade() != null || found.isEmpty()) {
            return OptionalLong.empty();
        }
        Grain.Run run = found.get();
        List<@Nullable Object> parameters = new ArrayList<>();
        boolean counted = query.kinds().size() == 1 && run.isOne();
        if (counted) {
            for (int i = 0; i < 2; i++) {
                parameters.addAll(
                        List.of(query.kinds().iterator().next(), run.grain().code(), run.first()));
            }
        } else {
            parameters.addAll(List.of(ArrayOf.texts(query.kinds()), run.grain().code(), run.first(), run.last()));
        }
        parameters.addAll(List.of(
                Area.digest(query.places()), Area.COMPLETE, ArrayOf.texts(query.kinds()), query.to(), run.end()));
        return first(counted ? COUNTED : ADDED_UP, parameters);
    }

    private OptionalLong first(String sql, Collection<@Nullable Object> parameters) {
        return database.rows(sql, row -> row.getLong(1), parameters.toArray()).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static List<@Nullable Object> span(FactQuery query) {
        List<@Nullable Object> span = new ArrayList<>();
        span.add(ArrayOf.texts(query.kinds()));
        span.add(query.from());
        span.add(query.to());
        span.add(query.group());
        span.add(query.group());
        span.add(query.grade());
        span.add(query.grade());
        return span;
    }

    /** Without the row that only says that the area is there: a sum has at least one fact. */
    private static List<Sums.Sum> filled(List<Sums.Sum> sums) {
        return sums.stream().filter(sum -> sum.amounts().facts() > 0).toList();
    }
}
