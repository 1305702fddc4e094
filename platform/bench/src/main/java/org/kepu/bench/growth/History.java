package org.kepu.bench.growth;

import java.util.List;
import java.util.stream.Collectors;
import org.kepu.bench.ingest.DayMix;
import org.kepu.bench.stack.Database;

/**
 * Facts of a whole year with their sums, made by statements over sets in tables like those of metrics, and counted before they
 * are used: the number of facts, and every cell of both tables of sums against the facts.
 *
 * @param schema where its tables wait while others are in use
 */
record History(Database metrics, String schema, int facts) {

    /** The year of the plan whose targets are read. */
    static final String FIRST_DAY = "2024-01-01";

    static final String LAST_DAY = "2024-12-31";

    /** People of whom facts speak by name. */
    private static final int PEOPLE = 200_000;

    static final List<String> TABLES =
            List.of("fact", "rollup", "rollup_label", "rollup_area", "person_sum", "person_count");

    private static final String MIX = """
            create temp table mix as
            select row_number() over () - 1 as slot, line.* from (values %s)
              as line (kind, facts, type, amount, most, grouped, named, tag), generate_series(1, line.facts)""";

    private static final String FACTS = """
            insert into %s.fact (event_id, kind, day, place, grp, campaigns, tags, grade, person_times, minutes, count,
                                 person_ref, type, subject, happened_at, in_areas)
            select uuidv7(), m.kind, r.day, p.codes[1 + floor(random() * cardinality(p.codes))::int],
                   case when m.grouped then (array['youth', 'farmers', 'urban-workers', 'seniors', 'officials',
                                                   'unspecified'])[1 + floor(random() * 6)::int] else '' end,
                   array['0191f7a0-0000-7000-8000-' || lpad(extract(month from r.day)::text, 12, '0')], array[m.tag], 'B',
                   case when m.amount = 'personTimes' then r.amount else 0 end,
                   case when m.amount = 'minutes' then r.amount else 0 end,
                   case when m.amount = 'count' then r.amount else 0 end,
                   case when m.named then lpad(r.person::text, 32, '0')::uuid end,
                   m.type, 'bench-' || r.n, r.day + time '10:00' at time zone 'Asia/Shanghai', true
            from (select array_agg(code order by code) as codes
                  from (select code from public.place_copy where level = 'village' order by code limit 300) v) p,
                 (select n, n * 7919 %% (select count(*) from mix) as slot, date '%s' + floor(random() * 366)::int as day,
                         random() as share, floor(random() * %d)::int as person
                  from generate_series(1, ?::bigint) n) one
            join mix m on m.slot = one.slot
            cross join lateral (
              select one.n, one.day, one.person, 1 + floor(one.share * m.most)::int as amount) r""";

    private static final String CELLS = """
            select kind, day, place, grp, grade, sum(person_times)::bigint, sum(minutes)::bigint, sum(count)::bigint,
                   count(*) from %s.fact group by kind, day, place, grp, grade""";

    private static final String LABELS = """
            select kind, label, day, place, grp, sum(person_times)::bigint, sum(minutes)::bigint, sum(count)::bigint, count(*)
            from %s.fact cross join lateral (
              select 'campaign:' || c as label from unnest(campaigns) c union select t from unnest(tags) t) labels
            group by kind, label, day, place, grp""";

    private static final String AREAS = """
            select p.area, kind, day, grp, grade, sum(person_times)::bigint as person_times, sum(minutes)::bigint as minutes,
                   sum(count)::bigint as count, count(*) as facts,
                   coalesce(sum(person_times) filter (where person_ref is null), 0)::bigint as heads
            from %s.fact f join public.area_place p on p.place = f.place group by p.area, kind, day, grp, grade""";

    private static final String PERSON_SUMS = """
            select p.area, f.kind, g.grain, g.start, f.person_ref as person,
                   sum(f.person_times + f.minutes + f.count)::bigint as amount
            from %s.fact f join public.area_place p on p.place = f.place join public.area a on a.code = p.area and a.people
              cross join lateral (values ('week', date_trunc('week', f.day::timestamp)::date),
                                         ('year', date_trunc('year', f.day::timestamp)::date)) g (grain, start)
            where f.person_ref is not null group by p.area, f.kind, g.grain, g.start, f.person_ref""";

    private static final String COUNTS = """
            select area, kind, grain, start, count(*) as persons from %s.person_sum where amount > 0
            group by area, kind, grain, start""";

    private static final String AREA_COLUMNS =
            "area, kind, day, grp, grade, person_times, minutes, count, facts, heads";

    private static final String CELL_KEYS = "kind, day, place, grp, grade";
    private static final String LABEL_KEYS = "kind, label, day, place, grp";
    private static final String AMOUNTS = ", person_times, minutes, count, facts";
    private static final String CELL_COLUMNS = CELL_KEYS + AMOUNTS;
    private static final String LABEL_COLUMNS = LABEL_KEYS + AMOUNTS;
    private static final String DIFFERENT =
            "(a.person_times, a.minutes, a.count, a.facts) is distinct from (b.person_times, b.minutes, b.count, b.facts)";

    /** Makes it. */
    static History make(Database metrics, String schema, int facts) {
        History history = new History(metrics, schema, facts);
        metrics.run("set maintenance_work_mem = '512MB'; set work_mem = '256MB'");
        metrics.run("create schema " + schema + " authorization metrics");
        List<TwinTable> twins = TABLES.stream()
                .map(name -> new TwinTable(metrics, schema, name))
                .toList();
        twins.forEach(TwinTable::create);
        history.fill();
        twins.forEach(TwinTable::complete);
        history.requireExact();
        return history;
    }

    private void fill() {
        metrics.run("drop table if exists mix");
        metrics.run(MIX.formatted(values(DayMix.read())));
        metrics.change(FACTS.formatted(schema, FIRST_DAY, PEOPLE), facts);
        metrics.run("insert into %1$s.rollup (%2$s) ".formatted(schema, CELL_COLUMNS) + CELLS.formatted(schema));
        metrics.run(
                "insert into %1$s.rollup_label (%2$s) ".formatted(schema, LABEL_COLUMNS) + LABELS.formatted(schema));
        metrics.run("insert into %1$s.rollup_area (%2$s) ".formatted(schema, AREA_COLUMNS) + AREAS.formatted(schema));
        metrics.run("insert into %1$s.person_sum (area, kind, grain, start, person, amount, was) select *, 0 from ("
                        .formatted(schema)
                + PERSON_SUMS.formatted(schema) + ") people");
        metrics.run("insert into %1$s.person_count (area, kind, grain, start, persons) ".formatted(schema)
                + COUNTS.formatted(schema));
    }

    static String values(DayMix mix) {
        return mix.lines().stream()
                .map(line -> "('%s', %d, '%s', '%s', %d, %s, %s, '%s')"
                        .formatted(
                                line.kind(),
                                line.facts(),
                                line.type(),
                                line.amount(),
                                line.most(),
                                line.grouped(),
                                line.named(),
                                line.tag()))
                .collect(Collectors.joining(", "));
    }

    /** Nothing is trusted because a table is there. */
    private void requireExact() {
        require("facts", metrics.number("select count(*) from %s.fact".formatted(schema)), facts);
        require("cells that differ", differing("rollup", CELL_COLUMNS, CELL_KEYS, CELLS), 0);
        require("cells of labels that differ", differing("rollup_label", LABEL_COLUMNS, LABEL_KEYS, LABELS), 0);
    }

    /** Cells that one side has and the other has not, or has otherwise. */
    private long differing(String table, String columns, String keys, String sums) {
        return metrics.number("select count(*) from (%s) a (%s) full join %s.%s b using (%s) where %s"
                .formatted(sums.formatted(schema), columns, schema, table, keys, DIFFERENT));
    }

    private void require(String what, long found, long wanted) {
        if (found != wanted) {
            throw new IllegalStateException(
                    "the history %s has %d %s instead of %d".formatted(schema, found, what, wanted));
        }
    }
}
