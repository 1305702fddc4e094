package org.kepu.bench.stage;

import java.time.Duration;
import java.util.Map;

/**
 * How long and how much. The figures of record use {@link #STANDARD}; anything else is a trial.
 *
 * @param pairs ratios that are taken, of which the median counts
 * @param turns windows of the numerator and of the denominator in one pair, in turn
 * @param seconds length of one window
 * @param warmUpSeconds the longest load before the first window, after each start of the services; it ends when windows no
 *     longer become faster
 * @param connections of the client, and clients of pgbench
 * @param people volunteers, each with an account and a token of her own; more than are served in a window
 * @param sessions over which check-ins are spread
 * @param facts read in one window of Q5, and the backlog of Q9
 * @param history facts of the long history of Q6
 */
public record Scale(
        int pairs,
        int turns,
        int seconds,
        int warmUpSeconds,
        int connections,
        int people,
        int sessions,
        int facts,
        int history) {

    public static final Scale STANDARD = new Scale(5, 4, 3, 120, 32, 20_000, 500, 120_000, 10_000_000);

    /** For what wants a city but no crowd. */
    public static final Scale ONE = new Scale(1, 1, 1, 0, 1, 1, 1, 1, 1);

    /** Longer windows would outlive the codes, which turn every thirty seconds. */
    private static final int LONGEST_SECONDS = 20;

    /** Q1 asks for as many different tokens. */
    private static final int LEAST_PEOPLE = 1_000;

    public Scale {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException("seconds must be between 1 and " + LONGEST_SECONDS + ", was " + seconds);
        }
        if (pairs < 1
                || turns < 1
                || people < 1
                || connections < 1
                || sessions < 1
                || facts < 1
                || history < 1
                || warmUpSeconds < 0) {
            throw new IllegalArgumentException("a scale has no zeros");
        }
    }

    /** The standard with what {@code KEPU_BENCH_PAIRS}, {@code …_SECONDS} and so on say. */
    public static Scale of(Map<String, String> environment) {
        int people = number(environment, "PEOPLE", STANDARD.people);
        if (people < LEAST_PEOPLE) {
            throw new IllegalArgumentException("people must be at least " + LEAST_PEOPLE + ", was " + people);
        }
        return new Scale(
                number(environment, "PAIRS", STANDARD.pairs),
                number(environment, "TURNS", STANDARD.turns),
                number(environment, "SECONDS", STANDARD.seconds),
                number(environment, "WARM_UP_SECONDS", STANDARD.warmUpSeconds),
                number(environment, "CONNECTIONS", STANDARD.connections),
                people,
                number(environment, "SESSIONS", STANDARD.sessions),
                number(environment, "FACTS", STANDARD.facts),
                number(environment, "HISTORY", STANDARD.history));
    }

    private static int number(Map<String, String> environment, String name, int standard) {
        String value = environment.get("KEPU_BENCH_" + name);
        return value == null || value.isBlank() ? standard : Integer.parseInt(value.strip());
    }

    public Duration window() {
        return Duration.ofSeconds(seconds);
    }

    /** Twice as long and half as often, for what needs a moment to come to its end after each window. */
    public Scale longer() {
        return new Scale(
                pairs,
                Math.ceilDiv(turns, 2),
                Math.min(2 * seconds, LONGEST_SECONDS),
                warmUpSeconds,
                connections,
                people,
                sessions,
                facts,
                history);
    }

    /** For the report. */
    public String words() {
        return "%d pairs, each of %d windows of %d s in turn, after a warm-up until windows no longer become faster, at most %d s; %d connections, %d volunteers with a token each, %d sessions, %d facts a window, a history of %d"
                .formatted(pairs, turns, seconds, warmUpSeconds, connections, people, sessions, facts, history);
    }

    /** Whether the figures may be written down as the project's. */
    public boolean isStandard() {
        return equals(STANDARD);
    }
}
