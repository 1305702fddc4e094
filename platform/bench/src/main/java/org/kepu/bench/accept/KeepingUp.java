package org.kepu.bench.accept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kepu.bench.city.City;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Rate;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Turns;

/**
 * Q1b: as {@link AcceptPath}, with relay, broker and metrics at work. A check-in counts when it stands in the figures: the
 * time until the last of a window does is part of the window, so a backlog lowers the ratio.
 */
public record KeepingUp(City city, Scale scale, Optional<PgBench> pgbench, Say say) implements Measurement {

    /** More than this behind at the end of the load, and something does not keep up. */
    private static final double MOST_SECONDS_BEHIND = 1.0;

    public KeepingUp {
        scale = scale.longer();
    }

    @Override
    public Ratio ratio() {
        return Ratio.Q1B;
    }

    @Override
    public boolean relayPaused() {
        return false;
    }

    @Override
    public Result measure() {
        if (pgbench.isEmpty()) {
            return new Result.NotMeasured(ratio(), "pgbench is not installed");
        }
        try (CheckIns checkIns = new CheckIns(city, scale);
                Upstream upstream = new Upstream(city)) {
            warmUp(checkIns, upstream);
            Denominator denominator =
                    new Denominator(pgbench.get(), city, scale, CheckInSql.read(), checkIns.database());
            List<Pair> pairs = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            List<Upstream.Level> all = new ArrayList<>();
            for (int i = 0; i < scale.pairs(); i++) {
                List<Upstream.Level> levels = new ArrayList<>();
                pairs.add(Turns.take(
                        scale.turns(),
                        () -> {
                            levels.add(window(checkIns, upstream));
                            return levels.getLast().rate();
                        },
                        () -> alone(denominator, checkIns)));
                all.addAll(levels);
                notes.addAll(levels.stream().map(notes(i + 1)).toList());
                say.pair(pairs);
            }
            double furthest = all.stream()
                    .mapToDouble(Upstream.Level::secondsBehind)
                    .max()
                    .orElseThrow();
            Condition noBacklog = new Condition(
                    "no backlog grows: at the end of the load the figures were at most %.2f s of check-ins behind (limit %.1f s), each counted once"
                            .formatted(furthest, MOST_SECONDS_BEHIND),
                    furthest <= MOST_SECONDS_BEHIND);
            return new Result.Measured(ratio(), pairs, List.of(noBacklog), notes);
        }
    }

    private static Function<Upstream.Level, String> notes(int pair) {
        return level -> "pair %d: %.0f check-ins/s accepted during the load, p99 %.1f ms; behind every half second: %s"
                .formatted(pair, level.outcome().perSecond(), level.outcome().millis(99), level.behind());
    }

    /** Check-ins a second with everything at work, for what needs a share of it as its load. */
    public double rate() {
        try (CheckIns checkIns = new CheckIns(city, scale);
                Upstream upstream = new Upstream(city)) {
            warmUp(checkIns, upstream);
            return window(checkIns, upstream).rate().perSecond();
        }
    }

    private void warmUp(CheckIns checkIns, Upstream upstream) {
        new WarmUp(scale, say).run(() -> window(checkIns, upstream).rate().perSecond());
    }

    private Upstream.Level window(CheckIns checkIns, Upstream upstream) {
        checkIns.forget();
        return upstream.run(checkIns.closedLoop(city.spread()));
    }

    /** The relay waits meanwhile, so that it takes neither time nor the rows. */
    private static Rate alone(Denominator denominator, CheckIns checkIns) {
        checkIns.database().holdRelay();
        try {
            return denominator.run(checkIns);
        } finally {
            checkIns.database().releaseRelay();
        }
    }
}
