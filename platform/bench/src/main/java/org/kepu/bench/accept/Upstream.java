package org.kepu.bench.accept;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.kepu.bench.city.City;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Outcome;
import org.kepu.bench.ratio.Rate;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stage.Wait;

/** Watches how far the figures are behind the answers while check-ins go on. */
public final class Upstream implements AutoCloseable {

    /** Cheap to ask while everything is busy, however long the history is: the few cells of one day. */
    private static final String COUNTED =
            "select coalesce(sum(facts), 0)::bigint from rollup where kind = 'check-in' and day = ?::date";

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Database metrics;
    private final String today;

    public Upstream(City city) {
        this.today = city.today();
        this.metrics = Database.open(city.stack(), "metrics");
    }

    /**
     * A window in which everything ran.
     *
     * @param nanos from its begin until its last check-in stood in the figures
     * @param behind check-ins answered and not yet in the figures, every half second
     */
    public record Level(Outcome outcome, long nanos, List<Integer> behind) {

        public Level {
            behind = List.copyOf(behind);
        }

        /** Check-ins, the time to be level included. */
        public Rate rate() {
            return new Rate(outcome.answered(), nanos / 1e9);
        }

        /** How far behind it was at the end of the load, in seconds of check-ins. */
        double secondsBehind() {
            return behind.isEmpty() ? 0 : behind.getLast() / outcome.perSecond();
        }
    }

    /** Runs a load and waits until every check-in stands in the figures, each once. */
    public Level run(HttpLoad load) {
        long before = counted();
        AtomicInteger answered = new AtomicInteger();
        HttpLoad counting = new HttpLoad(
                load.target(),
                load.connections(),
                load.pace(),
                load.requests(),
                load.more(),
                (number, status, body, at) -> answered.incrementAndGet());
        List<Integer> behind = Collections.synchronizedList(new ArrayList<>());
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(LOOK.toNanos());
                if (!Thread.currentThread().isInterrupted()) {
                    int seen = (int) (counted() - before);
                    behind.add(Math.max(0, answered.get() - seen));
                }
            }
        });
        Outcome outcome;
        try {
            outcome = counting.run().requireAll(201);
        } finally {
            end(watch);
        }
        Wait.until("every check-in is counted", Duration.ofMillis(20), () -> counted() - before >= outcome.answered());
        long nanos = System.nanoTime() - outcome.begun();
        if (counted() - before != outcome.answered()) {
            throw new IllegalStateException("more was counted than was answered: " + (counted() - before));
        }
        return new Level(outcome, nanos, behind);
    }

    private static void end(Thread watch) {
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private synchronized long counted() {
        return metrics.number(COUNTED, today);
    }

    @Override
    public void close() {
        metrics.close();
    }
}
