package org.kepu.metrics.fact;

/**
 * How facts enter the sums of their areas: for a batch that has just come, and for facts that lay there before the area did. It is
 * one chain of expressions after {@code fresh} (the facts) and {@code cover} (which area takes which place, up to which day).
 */
final class AreaSql {

    /** To be followed by a statement; what stands before it defines {@code fresh} and {@code cover}. */
    static final String COUNT = """
            area_sums as (
              insert into rollup_area as r (area, kind, day, grp, grade, person_times, minutes, count, facts, heads)
              select c.area, f.kind, f.day, f.grp, f.grade, sum(f.person_times), sum(f.minutes), sum(f.count), count(*),
                     coalesce(sum(f.person_times) filter (where f.person_ref is null), 0)
              from fresh f join cover c on c.place = f.place and f.day < c.upto
              group by c.area, f.kind, f.day, f.grp, f.grade
              order by c.area, f.kind, f.day, f.grp, f.grade
              on conflict (area, kind, day, grp, grade) do update
                set person_times = r.person_times + excluded.person_times,
                    minutes = r.minutes + excluded.minutes,
                    count = r.count + excluded.count,
                    facts = r.facts + excluded.facts,
                    heads = r.heads + excluded.heads
            ), moved as (
              insert into person_sum as p (area, kind, grain, start, person, amount, was)
              select c.area, f.kind, g.grain, g.start, f.person_ref, sum(f.person_times + f.minutes + f.count), 0
              from fresh f join cover c on c.place = f.place and f.day < c.upto and c.people
                cross join lateral (values
                  ('week', f.day - (extract(isodow from f.day)::int - 1)),
                  ('year', make_date(extract(year from f.day)::int, 1, 1))) g (grain, start)
              where f.person_ref is not null
              group by c.area, f.kind, g.grain, g.start, f.person_ref
              having sum(f.person_times + f.minutes + f.count) <> 0
              order by c.area, f.kind, g.grain, g.start, f.person_ref
              on conflict (area, kind, grain, start, person) do update
                set amount = p.amount + excluded.amount, was = p.amount
              returning area, kind, grain, start, (amount > 0)::int - (was > 0)::int as step
            ), crossed as (
              insert into person_count as n (area, kind, grain, start, persons)
              select area, kind, grain, start, sum(step) from moved
              group by area, kind, grain, start
              having sum(step) <> 0
              order by area, kind, grain, start
              on conflict (area, kind, grain, start) do update set persons = n.persons + excluded.persons
            )
            """;

    private AreaSql() {}
}
