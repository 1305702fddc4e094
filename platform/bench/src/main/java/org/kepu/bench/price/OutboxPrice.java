package org.kepu.bench.price;

import java.util.ArrayList;
import java.util.List;
import org.kepu.bench.accept.CheckIns;
import org.kepu.bench.city.City;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Latencies;
import org.kepu.bench.load.Outcome;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Turns;

/** Q2: check-ins that write their event against check-ins whose event goes nowhere. The relay is paused. */
public record OutboxPrice(City city, Scale scale, Say say) implements Measurement {

    private static final String MARKS = "select count(*) from service_mark";
    private static final String EVENTS = "select count(*) from outbox_event";

    @Override
    public Ratio ratio() {
        return Ratio.Q2;
    }

    @Override
    public boolean relayPaused() {
        return true;
    }

    @Override
    public Result measure() {
        try (CheckIns checkIns = new CheckIns(city, scale)) {
            checkIns.warmUp(say);
            NoOutbox noOutbox = new NoOutbox(checkIns.database());
            List<Pair> pairs = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            for (int i = 0; i < scale.pairs(); i++) {
                Latencies with = new Latencies();
                Latencies without = new Latencies();
                pairs.add(Turns.take(
                        scale.turns(), () -> with.of(with(checkIns)), () -> without.of(without(checkIns, noOutbox))));
                notes.add("pair %d: p99 %.1f ms with, %.1f ms without"
                        .formatted(i + 1, with.millis(99), without.millis(99)));
                say.pair(pairs);
            }
            Condition rows =
                    new Condition("each check-in has its row; its event on the one side, none on the other", true);
            return new Result.Measured(ratio(), pairs, List.of(rows), notes);
        }
    }

    private Outcome with(CheckIns checkIns) {
        checkIns.forgetWithEvents();
        Outcome outcome = checkIns.closedLoop(city.spread()).run().requireAll(201);
        require(checkIns.database(), outcome.answered(), outcome.answered());
        return outcome;
    }

    private Outcome without(CheckIns checkIns, NoOutbox noOutbox) {
        checkIns.forgetWithEvents();
        HttpLoad load = checkIns.closedLoop(city.spread());
        Outcome outcome = noOutbox.whileAway(load::run).requireAll(201);
        require(checkIns.database(), outcome.answered(), 0);
        return outcome;
    }

    private static void require(Database volunteers, int marks, int events) {
        long marked = volunteers.number(MARKS);
        long written = volunteers.number(EVENTS);
        if (marked != marks || written != events) {
            throw new IllegalStateException(
                    "%d check-ins were answered and %d events expected, but %d and %d were written"
                            .formatted(marks, events, marked, written));
        }
    }
}
