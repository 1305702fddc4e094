package org.kepu.bench.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kepu.bench.city.City;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stack.Api;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Wait;

/**
 * Q5: metrics is held by a signal while facts are put into Kafka, then let go; the time until the sums hold them all counts.
 * Afterwards the figures must have risen by exactly what was sent.
 *
 * @param wrong figures found to have risen by something else
 */
public record Ingest(City city, Scale scale, Clock clock, Say say, List<String> wrong) implements Measurement {

    private static final String COUNTED = "select coalesce(sum(facts), 0)::bigint from rollup";
    private static final int WARM_UP_ROUNDS = 4;

    public Ingest(City city, Scale scale, Clock clock, Say say) {
        this(city, scale, clock, say, new ArrayList<>());
    }

    @Override
    public Ratio ratio() {
        return Ratio.Q5;
    }

    @Override
    public boolean relayPaused() {
        return false;
    }

    @Override
    public Result measure() {
        try (Database metrics = Database.open(city.stack(), "metrics");
                FactWriter writer = new FactWriter(city.stack())) {
            List<String> villages =
                    metrics.rows("select code from place_copy where level = 'village' order by code limit 300").stream()
                            .map(List::getFirst)
                            .toList();
            Facts facts = new Facts(DayMix.read(), villages, city.today(), clock);
            CopyTable table = new CopyTable(metrics);
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                say.line("    warm-up: %.0f facts/s", ingest(metrics, writer, facts.make(scale.facts())));
                table.copy(facts.make(scale.facts()));
            }
            List<Pair> pairs = new ArrayList<>();
            wrong.clear();
            for (int i = 0; i < scale.pairs(); i++) {
                List<FactEvent> made = facts.make(scale.facts());
                double read = ingest(metrics, writer, made);
                pairs.add(new Pair(read, table.copy(made)));
                say.pair(pairs);
            }
            String found =
                    wrong.isEmpty() ? "every figure rose by what was sent, kind by kind" : String.join("; ", wrong);
            Condition exact = new Condition(
                    "exact, %d times %d facts: %s".formatted(scale.pairs(), scale.facts(), found), wrong.isEmpty());
            return new Result.Measured(ratio(), pairs, List.of(exact), List.of());
        }
    }

    /** Facts a second. */
    private double ingest(Database metrics, FactWriter writer, List<FactEvent> made) {
        Map<String, Amounts> expected = Facts.totals(made);
        Map<String, Amounts> before = figures(expected.keySet());
        long counted = metrics.number(COUNTED);
        signal("STOP");
        long begun;
        try {
            writer.write(made);
            metrics.run("checkpoint");
        } finally {
            begun = System.nanoTime();
            signal("CONT");
        }
        Wait.until(
                "every fact is counted", Duration.ofMillis(10), () -> metrics.number(COUNTED) - counted >= made.size());
        double perSecond = made.size() / ((System.nanoTime() - begun) / 1e9);
        compare(expected, before, figures(expected.keySet()));
        return perSecond;
    }

    private void compare(Map<String, Amounts> expected, Map<String, Amounts> before, Map<String, Amounts> after) {
        expected.forEach((kind, amounts) -> {
            Amounts wanted = before.getOrDefault(kind, Amounts.NONE).plus(amounts);
            Amounts shown = after.getOrDefault(kind, Amounts.NONE);
            if (!shown.equals(wanted)) {
                wrong.add("the figure %s shows %s instead of %s".formatted(kind, shown, wanted));
            }
        });
    }

    /** The city's figures of today, from the public API. */
    private Map<String, Amounts> figures(Set<String> kinds) {
        Api api = new Api(city.stack());
        String cut = "?place=" + City.CITY + "&from=" + city.today() + "&to=" + city.today();
        Map<String, Amounts> figures = new TreeMap<>();
        kinds.forEach(kind -> figures.put(
                kind,
                Amounts.of(api.get(city.operator(), "/api/metrics/v1/figures/" + kind + cut)
                        .path("total"))));
        return figures;
    }

    private void signal(String name) {
        city.stack().signal("metrics", name);
    }
}
