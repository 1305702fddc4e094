package org.kepu.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kepu.bench.accept.AcceptPath;
import org.kepu.bench.accept.HotSession;
import org.kepu.bench.accept.KeepingUp;
import org.kepu.bench.accept.PgBench;
import org.kepu.bench.catchup.CatchUp;
import org.kepu.bench.city.City;
import org.kepu.bench.cold.ColdStart;
import org.kepu.bench.fresh.Freshness;
import org.kepu.bench.growth.Growth;
import org.kepu.bench.ingest.Ingest;
import org.kepu.bench.memory.MemoryUse;
import org.kepu.bench.price.OutboxPrice;
import org.kepu.bench.profile.Profile;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.report.Durability;
import org.kepu.bench.report.Machine;
import org.kepu.bench.stack.LocalStack;
import org.kepu.bench.stack.Ports;
import org.kepu.bench.stack.SignIn;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.storm.DuplicateStorm;

/** One run: prepares a city, measures what wants the relay paused, starts again with the relay, measures the rest. */
final class Run {

    private static final Ports PORTS = new Ports(10_000);
    private static final Duration TOKENS_LIVE = Duration.ofHours(3);

    private final LocalStack stack;
    private final LocalStack cold;
    private final Scale scale;
    private final Clock clock;
    private final Say say;
    private final List<Result> results = new ArrayList<>();
    private List<String> durability = List.of();
    private List<String> flags = List.of();

    Run(Path home, Path folder, Scale scale, Clock clock, Say say) {
        this.stack = new LocalStack(home, folder, PORTS);
        this.cold = new LocalStack(home, folder.resolve("cold"), PORTS);
        this.scale = scale;
        this.clock = clock;
        this.say = say;
    }

    /** What the stores said of themselves while they ran. */
    List<String> durability() {
        return durability;
    }

    /** The JVM flags of the services while they ran. */
    List<String> flags() {
        return flags;
    }

    /** Measures these ratios; what fails is not measured, and the others are. */
    List<Result> measure(Set<Ratio> asked) {
        ColdStart coldStart = new ColdStart(cold, scale, clock, say);
        if (!Set.of(coldStart.ratio()).containsAll(asked)) {
            inTheCity(city -> measure(measurements(city, asked), city));
        }
        if (asked.contains(coldStart.ratio())) {
            measure(coldStart);
        }
        return results.stream().sorted(Comparator.comparing(Result::ratio)).toList();
    }

    /** Records the services under load instead of measuring. */
    void profile(Path recordings) {
        inTheCity(city -> {
            Profile profile = new Profile(city, scale, recordings, say);
            city.awaitQuiet();
            stack.down();
            stack.up(false);
            profile.ofQ1a();
            city.forgetCheckIns();
            stack.down();
            stack.up(true);
            profile.ofQ1b();
        });
    }

    private void inTheCity(Consumer<City> work) {
        stack.clear();
        Thread interrupted = new Thread(stack::down, "ctrl-c");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (SignIn signIn = SignIn.open(PORTS.of("keycloak"), clock, TOKENS_LIVE)) {
            stack.up(true);
            try {
                say.line("Preparing %d volunteers and %d sessions …", scale.people(), scale.sessions());
                City city = City.prepare(stack, signIn, clock, scale);
                durability = Durability.lines(stack);
                flags = Machine.flagsOf(stack);
                work.accept(city);
            } finally {
                stack.down();
            }
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
    }

    private void measure(List<Measurement> measurements, City city) {
        List<Measurement> paused =
                measurements.stream().filter(Measurement::relayPaused).toList();
        List<Measurement> running =
                measurements.stream().filter(each -> !each.relayPaused()).toList();
        if (!paused.isEmpty()) {
            city.awaitQuiet();
            stack.down();
            stack.up(false);
            paused.forEach(this::measure);
            city.forgetCheckIns();
            if (running.isEmpty()) {
                return;
            }
            stack.down();
            stack.up(true);
        }
        running.forEach(measurement -> {
            city.awaitQuiet();
            measure(measurement);
        });
    }

    private void measure(Measurement measurement) {
        say.line("%s %s", measurement.ratio().code(), measurement.ratio().title());
        try {
            results.add(measurement.measure());
        } catch (RuntimeException e) {
            say.line("    failed: %s", e);
            results.add(new Result.NotMeasured(measurement.ratio(), "it failed: " + e.getMessage()));
        }
    }

    private List<Measurement> measurements(City city, Set<Ratio> asked) {
        Optional<PgBench> pgbench = PgBench.find(System.getenv());
        say.line("Denominator: %s", pgbench.map(PgBench::version).orElse("pgbench is not installed"));
        KeepingUp keepingUp = new KeepingUp(city, scale, pgbench, say);
        Growth growth = new Growth(city, scale, say);
        List<Measurement> all = List.of(
                new AcceptPath(city, scale, pgbench, say),
                new OutboxPrice(city, scale, say),
                new HotSession(city, scale, say),
                new DuplicateStorm(city, scale, say),
                keepingUp,
                new Freshness(city, scale, () -> fullRate(keepingUp), say),
                new Ingest(city, scale, clock, say),
                new CatchUp(city, scale, keepingUp::rate, say),
                // Whatever fills the tables or starts the services anew comes last.
                growth.reading(),
                growth.writing(),
                new MemoryUse(city, scale, say));
        return all.stream().filter(each -> asked.contains(each.ratio())).toList();
    }

    private double fullRate(KeepingUp keepingUp) {
        return results.stream()
                .filter(result -> result.ratio() == Ratio.Q1B)
                .flatMap(result -> result instanceof Result.Measured measured ? Stream.of(measured) : Stream.empty())
                .map(measured -> measured.numerators().median())
                .findFirst()
                .orElseGet(keepingUp::rate);
    }
}
