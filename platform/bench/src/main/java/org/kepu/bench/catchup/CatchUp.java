package org.kepu.bench.catchup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.kepu.bench.city.City;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Wait;

/**
 * Q9: relay and consumer are killed by signal 9 while a backlog becomes figures. The supervisor starts them again; the relay is
 * held until both are ready, and from when it is let go until the last event stands in the figures counts. How long it took
 * from the kill on, starting included, is told beside it.
 *
 * @param arrival check-ins/s of Q1b, warmed up
 */
public record CatchUp(City city, Scale scale, DoubleSupplier arrival, Say say) implements Measurement {

    private static final List<String> KILLED = List.of("volunteers", "metrics");

    /** They are killed when this share of the backlog is counted, so that both are at work and much is left. */
    private static final double KILLED_AT = 0.05;

    private static final double LEAST_LEFT = 100_000.0 / 120_000;

    @Override
    public Ratio ratio() {
        return Ratio.Q9;
    }

    @Override
    public boolean relayPaused() {
        return false;
    }

    @Override
    public Result measure() {
        List<Pair> pairs = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        double first = arrival.getAsDouble();
        say.line("    %.0f check-ins/s with everything keeping up", first);
        for (int i = 0; i < scale.pairs(); i++) {
            city.awaitQuiet();
            Drained drained = drain(new Backlog("be9c%04x".formatted(i + 1), scale.facts()), wrong);
            pairs.add(new Pair(drained.perSecond(), arrival.getAsDouble()));
            notes.add("pair %d: %d events in %.1f s; %.1f s from the kill on, with starting both"
                    .formatted(i + 1, drained.events(), drained.seconds(), drained.sinceKill()));
            say.pair(pairs);
        }
        Condition exact = new Condition(
                "%d backlogs of %d events, killed in the midst of each: %s"
                        .formatted(
                                scale.pairs(),
                                scale.facts(),
                                wrong.isEmpty() ? "none lost, none doubled" : String.join("; ", wrong)),
                wrong.isEmpty());
        return new Result.Measured(ratio(), pairs, List.of(exact), notes);
    }

    private record Drained(long events, double seconds, double sinceKill) {
        double perSecond() {
            return events / seconds;
        }
    }

    private Drained drain(Backlog backlog, List<String> wrong) {
        try (Database volunteers = Database.open(city.stack(), "volunteers");
                Database metrics = Database.open(city.stack(), "metrics")) {
            long before = Backlog.counted(metrics);
            volunteers.holdRelay();
            backlog.write(volunteers);
            volunteers.releaseRelay();
            Wait.until(
                    "the backlog is being counted",
                    Duration.ofMillis(5),
                    () -> Backlog.counted(metrics) - before >= KILLED_AT * backlog.events());
            List<Long> old = city.stack().kill(KILLED);
            long killed = System.nanoTime();
            volunteers.holdRelay();
            city.stack().awaitReadyAgain(KILLED, old);
            awaitStill(metrics);
            long left = backlog.events() - (Backlog.counted(metrics) - before);
            if (left < LEAST_LEFT * backlog.events()) {
                throw new IllegalStateException("only " + left + " events were left after the kill");
            }
            volunteers.run("checkpoint");
            metrics.run("checkpoint");
            long begun = System.nanoTime();
            volunteers.releaseRelay();
            Wait.until(
                    "the backlog is counted",
                    Duration.ofMillis(10),
                    () -> Backlog.counted(metrics) - before >= backlog.events());
            long ended = System.nanoTime();
            city.awaitQuiet();
            String found = backlog.wrong(metrics, before);
            if (!found.isEmpty()) {
                wrong.add(found);
            }
            return new Drained(left, (ended - begun) / 1e9, (ended - killed) / 1e9);
        }
    }

    /** What the killed relay had already sent is read before the time is taken. */
    private static void awaitStill(Database metrics) {
        long[] last = {-1};
        Wait.until("the figures stand still", Duration.ofSeconds(1), () -> {
            long before = last[0];
            last[0] = Backlog.counted(metrics);
            return last[0] == before;
        });
    }
}
