package org.kepu.bench.load;

import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.kepu.bench.ratio.Rate;

/**
 * What a load brought.
 *
 * @param statuses how many answers of each status
 * @param nanos from its begin to its last answer
 * @param begun when it began, as {@link System#nanoTime()}
 * @param latency in microseconds
 * @param firstRefusal the first answer that was no success, or null
 */
public record Outcome(
        Map<Integer, Integer> statuses,
        long nanos,
        long begun,
        Histogram latency,
        @Nullable String firstRefusal) {

    public Outcome {
        statuses = Map.copyOf(statuses);
    }

    public int answered() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Answers a second. */
    public double perSecond() {
        return answered() / (nanos / 1e9);
    }

    /** Answers and the time they took. */
    public Rate rate() {
        return new Rate(answered(), nanos / 1e9);
    }

    /** Percentile of the latency in milliseconds. */
    public double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }

    /**
     * The same, where every answer had this status.
     *
     * @throws IllegalStateException with the first other answer
     */
    public Outcome requireAll(int status) {
        if (!statuses.keySet().stream().allMatch(each -> each == status)) {
            throw new IllegalStateException("expected only " + status + ", got " + statuses + ": " + firstRefusal);
        }
        if (statuses.isEmpty()) {
            throw new IllegalStateException("nothing was answered");
        }
        return this;
    }
}
