package org.kepu.bench.accept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.bench.city.City;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Latencies;
import org.kepu.bench.load.Outcome;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Turns;

/** Q1a: what HTTP, sign-in, checks and Java leave of the database's own speed. */
public record AcceptPath(City city, Scale scale, Optional<PgBench> pgbench, Say say) implements Measurement {

    @Override
    public Ratio ratio() {
        return Ratio.Q1A;
    }

    @Override
    public boolean relayPaused() {
        return true;
    }

    @Override
    public Result measure() {
        if (pgbench.isEmpty()) {
            return new Result.NotMeasured(ratio(), "pgbench is not installed");
        }
        try (CheckIns checkIns = new CheckIns(city, scale)) {
            checkIns.warmUp(say);
            CheckInSql sql = CheckInSql.read();
            SameSql sameSql = new SameSql(checkIns.database(), sql);
            Denominator denominator = new Denominator(pgbench.get(), city, scale, sql, checkIns.database());
            List<Pair> pairs = new ArrayList<>();
            List<Condition> conditions = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            for (int i = 0; i < scale.pairs(); i++) {
                Latencies latencies = new Latencies();
                pairs.add(Turns.take(
                        scale.turns(),
                        () -> latencies.of(window(checkIns, sameSql, conditions)),
                        () -> denominator.run(checkIns)));
                notes.add("pair %d: an answer took %.1f ms at the median, %.1f ms at p99"
                        .formatted(i + 1, latencies.millis(50), latencies.millis(99)));
                say.pair(pairs);
            }
            return new Result.Measured(ratio(), pairs, conditions, notes);
        }
    }

    /** Keeps the first condition, as an example of those that hold, and every one that does not. */
    private Outcome window(CheckIns checkIns, SameSql sameSql, List<Condition> conditions) {
        checkIns.forgetWithEvents();
        HttpLoad load = checkIns.closedLoop(city.spread());
        sameSql.begin();
        Outcome outcome = load.run().requireAll(201);
        requireEvents(checkIns, outcome.answered());
        Condition same = sameSql.end(outcome.answered());
        if (!same.holds() || conditions.isEmpty()) {
            conditions.add(same);
        }
        return outcome;
    }

    private static void requireEvents(CheckIns checkIns, int answered) {
        long events = checkIns.database().number("select count(*) from outbox_event where type like '%checked-in%'");
        if (events != answered) {
            throw new IllegalStateException(
                    answered + " check-ins were answered, but " + events + " events lie in the outbox");
        }
    }
}
