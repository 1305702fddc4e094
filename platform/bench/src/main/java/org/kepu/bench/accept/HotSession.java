package org.kepu.bench.accept;

import java.util.ArrayList;
import java.util.List;
import org.kepu.bench.city.City;
import org.kepu.bench.load.Latencies;
import org.kepu.bench.load.Outcome;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Turns;

/** Q3: everybody at one door against everybody at doors of their own. The relay is paused, as in Q1a. */
public record HotSession(City city, Scale scale, Say say) implements Measurement {

    @Override
    public Ratio ratio() {
        return Ratio.Q3;
    }

    @Override
    public boolean relayPaused() {
        return true;
    }

    @Override
    public Result measure() {
        try (CheckIns checkIns = new CheckIns(city, scale)) {
            checkIns.warmUp(say);
            List<Pair> pairs = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            for (int i = 0; i < scale.pairs(); i++) {
                Latencies hot = new Latencies();
                Latencies spread = new Latencies();
                pairs.add(Turns.take(
                        scale.turns(),
                        () -> hot.of(window(checkIns, List.of(city.hot()))),
                        () -> spread.of(window(checkIns, city.spread()))));
                notes.add(
                        "pair %d: p99 %.1f ms hot, %.1f ms spread".formatted(i + 1, hot.millis(99), spread.millis(99)));
                say.pair(pairs);
            }
            return new Result.Measured(ratio(), pairs, List.of(), notes);
        }
    }

    private static Outcome window(CheckIns checkIns, List<String> sessions) {
        checkIns.forgetWithEvents();
        return checkIns.closedLoop(sessions).run().requireAll(201);
    }
}
