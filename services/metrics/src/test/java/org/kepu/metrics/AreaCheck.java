package org.kepu.metrics;

import org.kepu.metrics.database.Database;

/** Compares everything that is kept of cities and counties with the facts themselves. */
public final class AreaCheck {

    private static final String SUMS = """
            select count(*) from (
              select p.area, f.kind, f.day, f.grp, f.grade, sum(f.person_times) as person_times, sum(f.minutes) as minutes,
                     sum(f.count) as count, count(*) as facts,
                     coalesce(sum(f.person_times) filter (where f.person_ref is null), 0) as heads
              from fact f join area_place p on p.place = f.place join area a on a.code = p.area and f.day < a.upto
              group by 1, 2, 3, 4, 5) f
            full join rollup_area r using (area, kind, day, grp, grade)
            where (f.person_times, f.minutes, f.count, f.facts, f.heads)
              is distinct from (r.person_times::numeric, r.minutes::numeric, r.count::numeric, r.facts, r.heads::numeric)""";

    private static final String OF_PEOPLE = """
            with wanted as (
              select p.area, f.kind, g.grain, g.start, f.person_ref as person,
                     sum(f.person_times + f.minutes + f.count) as amount
              from fact f join area_place p on p.place = f.place
                join area a on a.code = p.area and f.day < a.upto and a.people
                cross join lateral (values ('week', date_trunc('week', f.day::timestamp)::date),
                                           ('year', date_trunc('year', f.day::timestamp)::date)) g (grain, start)
              where f.person_ref is not null
              group by 1, 2, 3, 4, 5)
            """;

    private static final String PEOPLE = OF_PEOPLE + """
            select count(*) from wanted w full join person_sum s using (area, kind, grain, start, person)
            where coalesce(w.amount, 0) <> coalesce(s.amount, 0)""";

    private static final String COUNTS = OF_PEOPLE + """
            select count(*) from (
              select area, kind, grain, start, count(*) as persons from wanted where amount > 0 group by 1, 2, 3, 4) w
            full join person_count n using (area, kind, grain, start)
            where coalesce(w.persons, 0) <> coalesce(n.persons, 0)""";

    private AreaCheck() {}

    /** How many cells, people and counts are not what the facts add up to. */
    public static long differing(Database database) {
        return database.number(SUMS) + database.number(PEOPLE) + database.number(COUNTS);
    }
}
