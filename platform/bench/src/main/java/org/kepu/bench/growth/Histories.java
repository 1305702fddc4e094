package org.kepu.bench.growth;

import java.util.ArrayList;
import java.util.List;
import org.kepu.bench.city.City;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stage.Say;

/**
 * The short and the long history, of which one at a time stands where metrics looks: tables change places in one transaction,
 * as they do at the end of a rebuild. What metrics counted before waits aside and comes back at the end.
 */
final class Histories {

    /** Facts of the short history. */
    static final int FEW = 10_000;

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
            metrics.change("delete from public." + table + " where kind = 'check-in' and day = ?::date", day);
        }
        metrics.run("vacuum public.fact, public.rollup, public.rollup_label");
        metrics.run("checkpoint");
    }

    /** Puts back what was there before; both histories stay for another measurement. */
    void putBack() {
        use(ASIDE);
    }
}
