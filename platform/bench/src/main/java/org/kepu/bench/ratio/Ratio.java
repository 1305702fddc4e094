package org.kepu.bench.ratio;

import java.util.EnumSet;
import java.util.Set;

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
    Q2(
            "Q2",
            "price of the outbox",
            "check-ins/s over HTTP, relay paused",
            "the same by volunteers built without its outbox",
            Bounds.atLeast(0.72, 0.80)),
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
            Bounds.atLeast(0.05, 0.15)),
    Q6A(
            "Q6a",
            "growth, reading",
            "p95 of a dashboard's reads with 10,000,000 facts, ms",
            "the same with 10,000 facts, ms",
            Bounds.atMost(1.5, 1.1)),
    Q6B(
            "Q6b",
            "growth, checking in",
            "check-ins/s with 10,000,000 facts, everything keeping up",
            "the same with 10,000 facts",
            Bounds.atLeast(0.75, 0.9)),
    Q7(
            "Q7",
            "cold start",
            "s from nothing running to the first check-in in a figure",
            "CPU-s of every part started alone ÷ cores",
            Bounds.atMost(1.7, 1.3)),
    Q8(
            "Q8",
            "memory",
            "most RssAnon of a service under Q1b's load, MiB",
            "the same of an empty service, MiB",
            Bounds.atMost(2.5, 1.8)),
    Q9(
            "Q9",
            "catch-up",
            "events/s from the outbox into figures after kill -9 of relay and consumer",
            "check-ins/s with everything keeping up",
            Bounds.atLeast(3, 10)),
    Q10(
            "Q10",
            "duplicate storm",
            "right answers/s, 8 gates present the same 1,000 codes at once",
            "check-ins/s over 8 connections",
            Bounds.atLeast(0.8, 1.2));

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

    /** The ratios of a code such as {@code Q1a}, or {@code Q1} for all whose number that is; case does not matter. */
    public static Set<Ratio> of(String code) {
        EnumSet<Ratio> found = EnumSet.noneOf(Ratio.class);
        for (Ratio ratio : values()) {
            String number = ratio.code.replaceAll("[a-z]$", "");
            if (ratio.code.equalsIgnoreCase(code) || number.equalsIgnoreCase(code)) {
                found.add(ratio);
            }
        }
        return found;
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
