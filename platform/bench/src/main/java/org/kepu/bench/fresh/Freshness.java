package org.kepu.bench.fresh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.kepu.bench.accept.CheckIns;
import org.kepu.bench.city.City;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Outcome;
import org.kepu.bench.load.Pace;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;

/**
 * Q4: a marked check-in every 100 ms in an otherwise empty place, its figure read every 5 ms, under half of Q1b's load. Time
 * counts from when the check-in was due to be sent, so accepting it is part of it.
 *
 * @param fullRate check-ins/s of Q1b
 */
public record Freshness(City city, Scale scale, DoubleSupplier fullRate, Say say) implements Measurement {

    private static final Duration EVERY = Duration.ofMillis(100);
    /** Longer than the other windows: of sixty marks, p99 would be the longest of all. */
    private static final Duration WINDOW = Duration.ofSeconds(15);

    private static final double FLOOR_MILLIS = 1_000;
    private static final int MARKING_CONNECTIONS = 4;

    @Override
    public Ratio ratio() {
        return Ratio.Q4;
    }

    @Override
    public boolean relayPaused() {
        return false;
    }

    @Override
    public Result measure() {
        double load = fullRate.getAsDouble() / 2;
        say.line("    under %.0f check-ins/s", load);
        try (CheckIns checkIns = new CheckIns(city, scale);
                BarePath bare = new BarePath(city.stack())) {
            List<Pair> pairs = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            Histogram all = new Histogram(Duration.ofMinutes(2).toNanos() / 1000, 3);
            window(checkIns, load, () -> marked(checkIns));
            window(checkIns, load, () -> bare.run(times(), EVERY));
            for (int i = 0; i < scale.pairs(); i++) {
                Histogram seen = window(checkIns, load, () -> marked(checkIns));
                Histogram least = window(checkIns, load, () -> bare.run(times(), EVERY));
                all.add(seen);
                pairs.add(new Pair(millis(seen, 99), millis(least, 99)));
                notes.add("pair %d: median %.1f ms, longest %.1f ms; bare path median %.1f ms, longest %.1f ms"
                        .formatted(i + 1, millis(seen, 50), millis(seen, 100), millis(least, 50), millis(least, 100)));
                say.pair(pairs);
            }
            notes.add("load: %.0f check-ins/s, half of what is accepted with everything keeping up".formatted(load));
            Condition inTime = new Condition(
                    "p99 of all %d marked check-ins %.1f ms (floor < %.0f ms, goal < 250 ms)"
                            .formatted(all.getTotalCount(), millis(all, 99), FLOOR_MILLIS),
                    millis(all, 99) < FLOOR_MILLIS);
            return new Result.Measured(ratio(), pairs, List.of(inTime), notes);
        }
    }

    private static int times() {
        return (int) (WINDOW.toMillis() / EVERY.toMillis());
    }

    /** Runs something while check-ins go on in the other county. */
    private Histogram window(CheckIns checkIns, double rate, Supplier<Histogram> measured) {
        checkIns.forget();
        AtomicBoolean open = new AtomicBoolean(true);
        HttpLoad background =
                checkIns.ready(city.spread(), scale.people(), Pace.perSecond(rate), scale.connections(), open::get);
        @Nullable Outcome[] outcome = new @Nullable Outcome[1];
        Thread thread = Thread.ofPlatform().name("load").start(() -> outcome[0] = background.run());
        try {
            return measured.get();
        } finally {
            open.set(false);
            join(thread);
            Objects.requireNonNull(outcome[0], "the load broke off").requireAll(201);
        }
    }

    private Histogram marked(CheckIns checkIns) {
        HttpLoad marks =
                checkIns.ready(List.of(city.marked()), times(), Pace.every(EVERY), MARKING_CONNECTIONS, () -> true);
        try (FigureWatch watch = new FigureWatch(city)) {
            Outcome outcome = marks.run().requireAll(201);
            Histogram latency = new Histogram(Duration.ofMinutes(2).toNanos() / 1000, 3);
            List<Long> risen = watch.risen(outcome.answered());
            for (int i = 0; i < risen.size(); i++) {
                long due = outcome.begun() + marks.pace().due(i);
                latency.recordValue(Math.max(1, (risen.get(i) - due) / 1000));
            }
            return latency;
        }
    }

    private static double millis(Histogram latency, double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
