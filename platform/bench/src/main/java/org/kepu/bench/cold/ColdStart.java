package org.kepu.bench.cold;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stack.LocalStack;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Wait;

/**
 * Q7: the whole platform, with Keycloak, documents, content and web, started from nothing, until a volunteer who signs in at
 * Keycloak has checked in and a figure shows it; against what its parts compute when each is started alone on a platform that
 * is at rest, shared out to all cores. In a state folder of its own, because Keycloak wants the accounts of a demonstration.
 */
public record ColdStart(LocalStack stack, Scale scale, Clock clock, Say say) implements Measurement {

    /** In this order they are started alone: each after those it needs. */
    private static final List<String> PARTS = List.of(
            "postgres",
            "kafka",
            "keycloak",
            "documents",
            "venues",
            "volunteers",
            "events",
            "content",
            "metrics",
            "web");

    @Override
    public Ratio ratio() {
        return Ratio.Q7;
    }

    @Override
    public boolean relayPaused() {
        return false;
    }

    @Override
    public Result measure() {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .truncatedTo(ChronoUnit.SECONDS);
        stack.clear("demo.begins=" + now);
        Thread interrupted = new Thread(stack::down, "ctrl-c-cold");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            stack.upAsDemonstration(PARTS);
            Opening opening = Opening.prepare(stack, now, scale.pairs());
            return measure(opening);
        } finally {
            stack.down();
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    private Result measure(Opening opening) {
        int cores = Runtime.getRuntime().availableProcessors();
        List<Pair> pairs = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < scale.pairs(); i++) {
            stack.down();
            int morning = i;
            long begun = System.nanoTime();
            long[] seen = new long[1];
            stack.upAsDemonstration(PARTS, () -> {
                opening.firstCheckIn(morning);
                seen[0] = System.nanoTime();
            });
            Map<String, Double> alone = alone();
            double sum =
                    alone.values().stream().mapToDouble(Double::doubleValue).sum();
            pairs.add(new Pair((seen[0] - begun) / 1e9, sum / cores));
            notes.add("pair %d: CPU-s %s".formatted(i + 1, words(alone)));
            say.pair(pairs);
        }
        Condition whole =
                new Condition("each time the volunteer signed in at Keycloak and the figure rose by exactly one", true);
        return new Result.Measured(ratio(), pairs, List.of(whole), notes);
    }

    /** CPU-seconds of each part from its start until it is ready, the others at rest. */
    private Map<String, Double> alone() {
        Map<String, Double> seconds = new TreeMap<>();
        PARTS.reversed().forEach(stack::rest);
        for (String part : PARTS) {
            stack.resume(part);
            double[] last = new double[1];
            Wait.until(part + " is ready", Duration.ofMillis(20), () -> {
                stack.process(part).ifPresent(process -> last[0] = Math.max(last[0], CpuTime.seconds(process)));
                return stack.isUp(part);
            });
            seconds.put(part, last[0]);
        }
        return seconds;
    }

    private static String words(Map<String, Double> seconds) {
        return seconds.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.1f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
