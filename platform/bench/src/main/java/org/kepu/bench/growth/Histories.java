package org.kepu.bench.growth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kepu.bench.city.City;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Wait;

/**
 * The short and the long history, of which one at a time stands where metrics looks: tables change places in one transaction,
 * as they do at the end of a rebuild. What metrics counted before waits aside and comes back at the end.
 */
final class Histories {

    /** Facts of the short history. */
    static final int FEW = 10_000;

    /** Histories share the areas of the register; 1 while it is not known which places they hold, or not all is counted. */
    private static final String AREAS = """
            select case when count(*) filter (where people) > 0 and count(*) filter (where upto < '9999-12-31') = 0
                        then 0 else 1 end from public.area""";

    private static final String ASIDE = "bench_aside";

    private final Database metrics;
    private final List<History> all = new ArrayList<>();
    private String inUse = ASIDE;

    private Histories(Database metrics) {
        this.metrics = metrics;
    }

    /** Makes both. */
    static Histories make(City city, int many, Say say) {
        Database metrics = Database.open(city.stack(), "metrics");
        metrics.run("create schema if not exists " + ASIDE);
        Wait.until(
                "the sums of cities and counties are level", Duration.ofSeconds(1), () -> metrics.number(AREAS) == 0);
        Histories histories = new Histories(metrics);
        for (int facts : new int[] {FEW, many}) {
            long begun = System.nanoTime();
            histories.all.add(History.make(metrics, "bench_" + facts, facts));
            say.line("    %d facts made and counted in %.0f s", facts, (System.nanoTime() - begun) / 1e9);
        }
        return histories;
    }

    Database database() {
        return metrics;
    }

    void useShort() {
        use(all.getFirst().schema());
    }

    void useLong() {
        use(all.getLast().schema());
    }

    private void use(String wanted) {
        if (wanted.equals(inUse)) {
            return;
        }
        StringBuilder change = new StringBuilder("begin;");
        for (String table : History.TABLES) {
            change.append("alter table public.%1$s set schema %2$s; alter table %3$s.%1$s set schema public;"
                    .formatted(table, inUse, wanted));
        }
        metrics.run(change.append("commit").toString());
        inUse = wanted;
    }

    /** Removes what has been counted on a day outside of the histories. */
    void forget(String day) {
        for (String table : History.TABLES) {
            String days = table.startsWith("person_")
                    ? "start in (date_trunc('week', ?::timestamp)::date, date_trunc('year', ?::timestamp)::date)"
                    : "day in (?::date, ?::date)";
            metrics.change("delete from public." + table + " where kind = 'check-in' and " + days, day, day);
        }
        metrics.run("vacuum " + History.TABLES.stream().map("public."::concat).collect(Collectors.joining(", ")));
        metrics.run("checkpoint");
    }

    /** Puts back what was there before; both histories stay for another measurement. */
    void putBack() {
        use(ASIDE);
    }
}
