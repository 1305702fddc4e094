package org.kepu.bench.price;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kepu.bench.accept.CheckIns;
import org.kepu.bench.city.City;
import org.kepu.bench.load.Latencies;
import org.kepu.bench.load.Outcome;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stack.LocalStack;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Turns;

/**
 * Q2: check-ins that write their event against check-ins that make none: a second replica of volunteers, built without its
 * outbox, on the same database. Both run all the while and are equally warm; the relay is paused.
 */
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
        LocalStack stack = city.stack();
        stack.down();
        stack.up(
                false,
                Stream.concat(LocalStack.PARTS.stream(), Stream.of(LocalStack.WITHOUT_OUTBOX))
                        .toList());
        try {
            if (!stack.isUp(LocalStack.WITHOUT_OUTBOX)) {
                return new Result.NotMeasured(ratio(), "volunteers is not built without its outbox; bin/bench does it");
            }
            return pairs();
        } finally {
            stack.down();
            stack.up(false);
        }
    }

    private Result pairs() {
        try (CheckIns real = new CheckIns(city, scale);
                CheckIns bare = new CheckIns(city, scale, LocalStack.WITHOUT_OUTBOX)) {
            real.warmUp(say);
            bare.warmUp(say);
            List<Pair> pairs = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            for (int i = 0; i < scale.pairs(); i++) {
                Latencies with = new Latencies();
                Latencies without = new Latencies();
                pairs.add(Turns.take(scale.turns(), () -> with.of(window(real, 1)), () -> without.of(window(bare, 0))));
                notes.add("pair %d: p99 %.1f ms with, %.1f ms without"
                        .formatted(i + 1, with.millis(99), without.millis(99)));
                say.pair(pairs);
            }
            Condition rows =
                    new Condition("each check-in has its row; its event on the one side, none on the other", true);
            return new Result.Measured(ratio(), pairs, List.of(rows), notes);
        }
    }

    /** One window, after which every check-in has its row and so many events. */
    private Outcome window(CheckIns checkIns, int eventsEach) {
        checkIns.forgetWithEvents();
        Outcome outcome = checkIns.closedLoop(city.spread()).run().requireAll(201);
        require(checkIns.database(), outcome.answered(), outcome.answered() * eventsEach);
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
