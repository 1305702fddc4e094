package org.kepu.bench.ratio;

import java.util.Arrays;
import java.util.Optional;

/** The ratios this module measures, with what they must reach. */
public enum Ratio {
    Q1A(
            "Q1a",
            "accept path",
            "check-ins/s over HTTP, relay paused",
            "pgbench, the same SQL, tx/s",
            Bounds.atLeast(0.30, 0.45)),
    Q1B(
            "Q1b",
            "accept path, everything keeping up",
            "check-ins/s over HTTP until all are in the figures",
            "pgbench, the same SQL, tx/s",
            Bounds.atLeast(0.22, 0.34)),
    Q3(
            "Q3",
            "hot session",
            "check-ins/s all on one session",
            "check-ins/s spread over the sessions",
            Bounds.atLeast(0.90, 0.98)),
    Q4(
            "Q4",
            "freshness",
            "p99 from check-in to figure, ms",
            "p99 of two durable commits and one produce→consume, ms",
            Bounds.atMost(20, 5)),
    Q5(
            "Q5",
            "ingest",
            "facts/s from Kafka into facts and sums",
            "rows/s by COPY with primary key and one index",
            Bounds.atLeast(0.05, 0.15));

    private final String code;
    private final String title;
    private final String numerator;
    private final String denominator;
    private final Bounds bounds;

    Ratio(String code, String title, String numerator, String denominator, Bounds bounds) {
        this.code = code;
        this.title = title;
        this.numerator = numerator;
        this.denominator = denominator;
        this.bounds = bounds;
    }

    /** The ratio of a code such as {@code Q1a}; case does not matter. */
    public static Optional<Ratio> of(String code) {
        return Arrays.stream(values())
                .filter(ratio -> ratio.code.equalsIgnoreCase(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** What stands above the line, with its unit. */
    public String numerator() {
        return numerator;
    }

    /** What stands below the line, with its unit. */
    public String denominator() {
        return denominator;
    }

    public Bounds bounds() {
        return bounds;
    }
}
