package org.kepu.metrics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.database.Database.ArrayOf;

/**
 * Which areas are kept, and their counting from facts that lie there already. Whoever changes anything here has stopped the live
 * intake for as long as the transaction lasts, so that no fact is counted twice or not at all.
 */
@ApplicationScoped
public class AreaRows {

    /** Facts counted in one transaction, at about which the live intake waits two to three seconds. */
    private static final long PIECE = 100_000;

    private static final List<String> SUMS = List.of("rollup_area", "person_sum", "person_count", "area_place");

    private static final String DAYS = """
            select day, sum(facts), array_agg(distinct kind) from rollup
            where day >= ? and place in (select place from area_place where area = ?)
            group by day order by day""";

    private static final String OF_DAYS = """
            with cover as (
              select place, area, people, date '9999-12-31' as upto
              from area_place join area on code = area where area = ?
            ), fresh as (
              select kind, day, place, grp, grade, person_times, minutes, count, person_ref from fact
              where kind = any(?) and day >= ? and day < ? and place in (select place from cover)
            ), """ + AreaSql.COUNT + " select 1";

    private static final String OF_PLACES = """
            with cover as (
              select place, code as area, people, upto from area cross join unnest(?::text[]) place where code = ?
            ), fresh as (
              select kind, day, place, grp, grade, person_times, minutes, count, person_ref from fact
              where kind = any(?) and place = any(?)
            ), """ + AreaSql.COUNT + " select 1";

    private final Database database;

    AreaRows(Database database) {
        this.database = database;
    }

    /** Whether the areas kept are these, and every fact is counted in its own. */
    public boolean isComplete(Map<String, Area> areas) {
        Map<String, String> wanted = new TreeMap<>();
        areas.forEach((code, area) -> wanted.put(code, area.digest()));
        Map<String, String> kept = new TreeMap<>();
        database.rows("select code, digest, upto from area", row -> {
                    boolean complete = row.getObject(3, LocalDate.class).equals(Area.COMPLETE);
                    return Map.entry(row.getString(1), complete ? row.getString(2) : "");
                })
                .forEach(area -> kept.put(area.getKey(), area.getValue()));
        return wanted.equals(kept) && !hasFactsInNoArea();
    }

    /**
     * Does one piece of what is left to do; false where nothing is, or where an older replica writes and all else would be in
     * vain.
     */
    public boolean advance(Map<String, Area> areas) {
        return !startAgain() && (removeOthers(areas) || takeOver(areas) || countDays());
    }

    private boolean hasFactsInNoArea() {
        return database.number("select count(*) from (select 1 from fact where not in_areas limit 1) one") > 0;
    }

    /** An older replica has written facts, or tables, without areas. Which of them are in the sums cannot be told. */
    private boolean startAgain() {
        if (!hasFactsInNoArea()) {
            return false;
        }
        database.run("update fact set in_areas = true where not in_areas");
        database.run("update area set upto = ?, digest = ''", Area.EMPTY);
        SUMS.forEach(table -> database.run("delete from " + table));
        return true;
    }

    private boolean removeOthers(Map<String, Area> areas) {
        List<String> others =
                codes().stream().filter(code -> !areas.containsKey(code)).toList();
        others.forEach(code -> {
            clear(code);
            database.run("delete from area where code = ?", code);
        });
        return !others.isEmpty();
    }

    private List<String> codes() {
        return database.rows("select code from area order by code", row -> row.getString(1));
    }

    private void clear(String area) {
        SUMS.forEach(table -> database.run("delete from " + table + " where area = ?", area));
    }

    /** The first area that holds other places than it should. */
    private boolean takeOver(Map<String, Area> areas) {
        Map<String, String> kept = new TreeMap<>();
        database.rows("select code, digest from area", row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(area -> kept.put(area.getKey(), area.getValue()));
        for (Area area : areas.values()) {
            if (!area.digest().equals(kept.get(area.code()))) {
                takeOver(area, kept.containsKey(area.code()));
                return true;
            }
        }
        return false;
    }

    private void takeOver(Area area, boolean known) {
        Set<String> before = new HashSet<>(
                database.rows("select place from area_place where area = ?", row -> row.getString(1), area.code()));
        Set<String> added = new TreeSet<>(area.places());
        added.removeAll(before);
        boolean grows = known && !before.isEmpty() && area.places().containsAll(before);
        boolean fromTheStart = !grows || facts(added) > PIECE;
        if (fromTheStart) {
            clear(area.code());
            database.run("""
                    insert into area (code, digest, people, upto) values (?, ?, ?, ?)
                    on conflict (code) do update
                      set digest = excluded.digest, people = excluded.people, upto = excluded.upto""", area.code(), area.digest(), area.people(), Area.EMPTY);
        } else {
            // New places seldom have facts; but an event may be quicker than the register.
            database.rows(
                    OF_PLACES,
                    row -> true,
                    ArrayOf.texts(added),
                    area.code(),
                    ArrayOf.texts(kinds(added)),
                    ArrayOf.texts(added));
            database.run("update area set digest = ? where code = ?", area.digest(), area.code());
        }
        database.run(
                "insert into area_place (place, area) select place, ? from unnest(?::text[]) place",
                area.code(),
                ArrayOf.texts(fromTheStart ? area.places() : added));
    }

    private long facts(Collection<String> places) {
        return database.number(
                "select coalesce(sum(facts), 0) from rollup where place = any(?)", ArrayOf.texts(places));
    }

    private List<String> kinds(Collection<String> places) {
        return database.rows(
                "select distinct kind from rollup where place = any(?)",
                row -> row.getString(1),
                ArrayOf.texts(places));
    }

    private record Day(LocalDate day, long facts, List<String> kinds) {}

    private record Begun(String code, LocalDate upto) {}

    /** The next days of the first area that is not complete. */
    private boolean countDays() {
        List<Begun> begun = database.rows(
                "select code, upto from area where upto < ? order by people desc, code limit 1",
                row -> new Begun(row.getString(1), row.getObject(2, LocalDate.class)),
                Area.COMPLETE);
        if (begun.isEmpty()) {
            return false;
        }
        Begun area = begun.getFirst();
        List<Day> days = database.rows(
                DAYS,
                row -> new Day(row.getObject(1, LocalDate.class), row.getLong(2), List.of((String[])
                        row.getArray(3).getArray())),
                area.upto(),
                area.code());
        Set<String> kinds = new TreeSet<>();
        LocalDate next = Area.COMPLETE;
        long facts = 0;
        for (Day day : days) {
            if (facts > 0 && facts + day.facts() > PIECE) {
                next = day.day();
                break;
            }
            facts += day.facts();
            kinds.addAll(day.kinds());
        }
        if (facts > 0) {
            database.rows(OF_DAYS, row -> true, area.code(), ArrayOf.texts(kinds), area.upto(), next);
        }
        database.run("update area set upto = ? where code = ?", next, area.code());
        return true;
    }
}
