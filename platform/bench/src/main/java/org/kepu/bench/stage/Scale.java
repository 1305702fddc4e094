package org.kepu.bench.stage;

import java.time.Duration;
import java.util.Map;

/**
 * How long and how much. The figures of record use {@link #STANDARD}; anything else is a trial.
 *
 * @param pairs numerator and denominator in turn, so often
 * @param seconds length of one window
 * @param warmUpSeconds the longest load before the first window, after each start of the services; it ends when windows no
 *     longer become faster
 * @param connections of the client, and clients of pgbench
 * @param people volunteers, each with an account and a token of her own; more than are served in a window
 * @param sessions over which check-ins are spread
 * @param facts read in one window of Q5
 */
public record Scale(int pairs, int seconds, int warmUpSeconds, int connections, int people, int sessions, int facts) {

    public static final Scale STANDARD = new Scale(5, 6, 120, 32, 20_000, 500, 120_000);

    /** Longer windows would outlive the codes, which turn every thirty seconds. */
    private static final int LONGEST_SECONDS = 20;

    public Scale {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException("seconds must be between 1 and " + LONGEST_SECONDS + ", was " + seconds);
        }
        if (people < 1_000) {
            throw new IllegalArgumentException("people must be at least 1000, was " + people);
        }
        if (pairs < 1 || connections < 1 || sessions < 1 || facts < 1 || warmUpSeconds < 0) {
            throw new IllegalArgumentException("a scale has no zeros");
        }
    }

    /** The standard with what {@code KEPU_BENCH_PAIRS}, {@code …_SECONDS} and so on say. */
    public static Scale of(Map<String, String> environment) {
        return new Scale(
                number(environment, "PAIRS", STANDARD.pairs),
                number(environment, "SECONDS", STANDARD.seconds),
                number(environment, "WARM_UP_SECONDS", STANDARD.warmUpSeconds),
                number(environment, "CONNECTIONS", STANDARD.connections),
                number(environment, "PEOPLE", STANDARD.people),
                number(environment, "SESSIONS", STANDARD.sessions),
                number(environment, "FACTS", STANDARD.facts));
    }

    private static int number(Map<String, String> environment, String name, int standard) {
        String value = environment.get("KEPU_BENCH_" + name);
        return value == null || value.isBlank() ? standard : Integer.parseInt(value.strip());
    }

    public Duration window() {
        return Duration.ofSeconds(seconds);
    }

    /** For the report. */
    public String words() {
        return "%d pairs of windows of %d s after a warm-up until windows no longer become faster, at most %d s; %d connections, %d volunteers with a token each, %d sessions, %d facts a window"
                .formatted(pairs, seconds, warmUpSeconds, connections, people, sessions, facts);
    }

    /** Whether the figures may be written down as the project's. */
    public boolean isStandard() {
        return equals(STANDARD);
    }
}
