package org.kepu.bench.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kepu.bench.accept.CheckIns;
import org.kepu.bench.accept.Upstream;
import org.kepu.bench.city.City;
import org.kepu.bench.load.Outcome;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;

/**
 * Records volunteers and metrics by the JVM's own flight recorder under the loads of Q1a (relay paused) and Q1b, and writes down
 * where the time goes. Shares say something on a busy machine, too; rates do not.
 *
 * @param folder where recordings and the page go
 */
public record Profile(City city, Scale scale, Path folder, Say say) {

    private static final int WINDOWS = 6;

    /** Under the load of Q1a; the services run with the relay paused. */
    public void ofQ1a() {
        try (CheckIns checkIns = new CheckIns(city, scale.longer())) {
            checkIns.warmUp(say);
            record("Q1a", List.of("volunteers"), () -> {
                checkIns.forgetWithEvents();
                return checkIns.closedLoop(city.spread()).run().requireAll(201);
            });
        }
    }

    /** Under the load of Q1b, everything at work. */
    public void ofQ1b() {
        try (CheckIns checkIns = new CheckIns(city, scale.longer());
                Upstream upstream = new Upstream(city)) {
            checkIns.warmUp(say);
            city.awaitQuiet();
            record("Q1b", List.of("volunteers", "metrics"), () -> {
                checkIns.forget();
                return upstream.run(checkIns.closedLoop(city.spread())).outcome();
            });
        }
    }

    private interface Window {
        Outcome run();
    }

    private void record(String load, List<String> parts, Window window) {
        List<FlightRecorder> recorders = parts.stream()
                .map(part -> new FlightRecorder(city.stack(), part))
                .toList();
        recorders.forEach(FlightRecorder::start);
        for (int i = 0; i < WINDOWS; i++) {
            say.line("    %s: %.0f check-ins/s", load, window.run().perSecond());
        }
        for (FlightRecorder recorder : recorders) {
            Path recording = folder.resolve(load + "-" + recorder.part() + ".jfr");
            recorder.stop(recording);
            write(load, recorder.part(), Summary.of(recording).lines());
        }
    }

    private void write(String load, String part, List<String> lines) {
        List<String> page = new ArrayList<>(List.of("# " + part + " under the load of " + load));
        page.addAll(lines);
        page.forEach(line -> say.line("%s", line));
        try {
            Files.write(folder.resolve(load + "-" + part + ".md"), page);
        } catch (IOException e) {
            throw new UncheckedIOException("the profile cannot be written", e);
        }
    }
}
