package org.kepu.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.kepu.bench.ratio.Rate;

/** Latencies of several windows together. */
public final class Latencies {

    private final Histogram all = new Histogram(Duration.ofMinutes(2).toNanos() / 1000, 3);

    /** Takes the latencies of a window; gives its rate. */
    public Rate of(Outcome outcome) {
        all.add(outcome.latency());
        return outcome.rate();
    }

    /** Percentile in milliseconds. */
    public double millis(double percentile) {
        return all.getValueAtPercentile(percentile) / 1000.0;
    }
}
