package org.kepu.bench.growth;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.kepu.bench.city.City;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Outcome;
import org.kepu.bench.load.Pace;
import org.kepu.bench.load.Requests;
import org.kepu.bench.stack.Api;

/**
 * What a screen of the city's operators asks metrics: a week by day, the year by county and group, the year of another figure,
 * and the board of all targets of the plan. The same four again and again, at a fixed rate; time counts from when each was due.
 */
final class Dashboard {

    private static final String METRICS = "/api/metrics/v1/";
    private static final String PLAN = "puyang-2024";
    private static final String YEAR = "&from=" + History.FIRST_DAY + "&to=" + History.LAST_DAY;

    private static final List<String> READS = List.of(
            "figures/attendance?place=%s&from=2024-12-16&to=2024-12-22&by=day",
            "figures/attendance?place=%s" + YEAR + "&by=child,group",
            "figures/service?place=%s" + YEAR + "&by=day",
            "plans/" + PLAN + "/targets?place=%s&day=" + History.LAST_DAY);

    private static final Duration EVERY = Duration.ofMillis(250);
    private static final int TIMES = 5;
    private static final int CONNECTIONS = 4;

    private final City city;
    private final List<byte[]> requests;

    Dashboard(City city) {
        this.city = city;
        this.requests = READS.stream()
                .map(read -> Requests.get("metrics", METRICS + read.formatted(City.CITY), city.operator()))
                .toList();
    }

    /** Brings the plan in and opens it, so that its targets are judged. */
    void openPlan() {
        Api api = new Api(city.stack());
        long version = api.post(city.operator(), METRICS + "plans", Map.of("seed", PLAN))
                .path("plan")
                .path("version")
                .asLong();
        api.change(city.operator(), METRICS + "plans/" + PLAN + "/opening", version);
    }

    /** Reads all of them five times; latency in microseconds. */
    Histogram read() {
        return run(TIMES).latency();
    }

    /** Reads all of them once, so that both ends have seen them. */
    void warmUp() {
        run(1);
    }

    private Outcome run(int times) {
        return new HttpLoad(
                        city.stack().address("metrics"),
                        CONNECTIONS,
                        Pace.every(EVERY),
                        number -> number < times * requests.size() ? requests.get(number % requests.size()) : null,
                        () -> true,
                        HttpLoad.Listener.NONE)
                .run()
                .requireAll(200);
    }

    /** How long each takes alone, in milliseconds, for the report. */
    List<String> alone() {
        return IntStream.range(0, requests.size())
                .mapToObj(read -> {
                    Outcome outcome = new HttpLoad(
                                    city.stack().address("metrics"),
                                    1,
                                    Pace.closedLoop(),
                                    number -> number < 3 ? requests.get(read) : null,
                                    () -> true,
                                    HttpLoad.Listener.NONE)
                            .run()
                            .requireAll(200);
                    String words = READS.get(read).formatted("…");
                    return "%s %.0f ms".formatted(words, outcome.millis(50));
                })
                .toList();
    }

    /** Facts the service shows for the year's attendance. */
    long shown() {
        String path = METRICS + "figures/attendance?place=" + City.CITY + YEAR;
        return new Api(city.stack())
                .get(city.operator(), path)
                .path("total")
                .path("facts")
                .asLong();
    }
}
