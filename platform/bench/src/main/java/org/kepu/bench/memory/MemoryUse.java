package org.kepu.bench.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.bench.accept.CheckIns;
import org.kepu.bench.accept.Upstream;
import org.kepu.bench.city.City;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Pace;
import org.kepu.bench.load.Requests;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stack.LocalStack;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;

/**
 * Q8: every service and an empty one are started anew for each pair, with the same flags. The services are watched under Q1b's
 * load, then the empty one under a load of its own, for as long and over as many connections. The hungriest service counts. Nothing is measured after it on
 * this platform.
 */
public record MemoryUse(City city, Scale scale, Say say) implements Measurement {

    private static final List<String> SERVICES = List.of("venues", "volunteers", "events", "content", "metrics", "web");

    private static final String EMPTY = "empty";

    /** Long enough for the heap to have been full several times and the compilers to have been at work. */
    private static final Duration LOAD = Duration.ofSeconds(24);

    @Override
    public Ratio ratio() {
        return Ratio.Q8;
    }

    @Override
    public boolean relayPaused() {
        return false;
    }

    @Override
    public Result measure() {
        List<Pair> pairs = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < scale.pairs(); i++) {
            city.stack().down();
            city.stack().up(true, parts());
            Map<String, Double> peaks = underLoad(SERVICES, this::checkIns);
            double empty = underLoad(List.of(EMPTY), this::askTheEmptyOne).getOrDefault(EMPTY, 0.0);
            double most = peaks.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            pairs.add(new Pair(most, empty));
            notes.add("pair %d: MiB %s; empty %s".formatted(i + 1, words(peaks), word(empty)));
            say.pair(pairs);
        }
        return new Result.Measured(ratio(), pairs, List.of(), notes);
    }

    private static List<String> parts() {
        return Stream.of(LocalStack.PARTS, List.of("documents", "content", "web", EMPTY))
                .flatMap(List::stream)
                .toList();
    }

    private Map<String, Double> underLoad(List<String> services, Runnable load) {
        Map<String, ProcessHandle> processes = new TreeMap<>();
        services.forEach(service -> processes.put(
                service,
                city.stack().process(service).orElseThrow(() -> new IllegalStateException(service + " does not run"))));
        try (Residence residence = new Residence(processes)) {
            load.run();
            return residence.peaks();
        }
    }

    /** As Q1b, window by window, because everybody checks in once. */
    private void checkIns() {
        try (CheckIns checkIns = new CheckIns(city, scale.longer());
                Upstream upstream = new Upstream(city)) {
            long ends = System.nanoTime() + LOAD.toNanos();
            while (System.nanoTime() < ends) {
                checkIns.forget();
                upstream.run(checkIns.closedLoop(city.spread()));
            }
        }
    }

    private void askTheEmptyOne() {
        byte[] request = Requests.get(EMPTY, "/q/health/ready", "");
        new HttpLoad(
                        city.stack().address(EMPTY),
                        scale.connections(),
                        Pace.closedLoop(),
                        Requests.repeating(request),
                        HttpLoad.lasting(LOAD),
                        HttpLoad.Listener.NONE)
                .run()
                .requireAll(200);
    }

    private static String words(Map<String, Double> peaks) {
        return peaks.entrySet().stream()
                .map(entry -> entry.getKey() + " " + word(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String word(double mebi) {
        return String.format(Locale.ROOT, "%.0f", mebi);
    }
}
