package org.kepu.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.ratio.Verdict;
import org.kepu.bench.report.Machine;
import org.kepu.bench.report.Pages;
import org.kepu.bench.report.Report;
import org.kepu.bench.report.Repository;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;

/** {@code make bench}: measures the ratios named, or all, and writes the report. */
public final class Bench {

    private static final String PROFILE = "profile";

    private Bench() {}

    /** Words name ratios; exit code 0 when each of them was measured, whatever it was worth. */
    public static void main(String[] words) {
        boolean profile = Arrays.equals(words, new String[] {PROFILE});
        Set<Ratio> asked = profile ? EnumSet.noneOf(Ratio.class) : asked(words);
        if (!profile && asked.isEmpty()) {
            System.err.println("Which ratio? One of "
                    + Stream.of(Ratio.values()).map(Ratio::code).collect(Collectors.joining(", "))
                    + ", or none for all; " + PROFILE + " records the services instead.");
            System.exit(1);
        }
        Path home = Path.of(System.getProperty("kepu.home", "")).toAbsolutePath();
        Path folder = home.resolve("platform/bench/target/bench");
        Scale scale = Scale.of(System.getenv());
        Say say = new Say(System.out);
        // Wall time: the bench's platform has no moved city time.
        Clock clock = Clock.systemUTC();
        Machine machine = Machine.here();
        Repository repository = Repository.of(home);
        Run run = new Run(home, folder, scale, clock, say);
        if (profile) {
            run.profile(folder.resolve(PROFILE));
            System.exit(0);
        }
        List<Result> results = new ArrayList<>(run.measure(asked));
        Pages pages = new Pages(home, folder.resolve("report.md"));
        Report report = new Report(
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                repository,
                machine.with(run.flags()),
                run.durability(),
                scale.words(),
                pages.isExplained(),
                results);
        boolean ofRecord = scale.isStandard() && repository.clean() && asked.equals(EnumSet.allOf(Ratio.class));
        Path page = pages.write(report, ofRecord);
        System.out.println(report.markdown());
        System.out.println((ofRecord ? "Written to " : "A trial, written to ") + page);
        boolean measured = results.stream().noneMatch(result -> Verdict.of(result) == Verdict.NOT_MEASURED);
        System.exit(measured ? 0 : 1);
    }

    private static Set<Ratio> asked(String[] words) {
        if (words.length == 0) {
            return EnumSet.allOf(Ratio.class);
        }
        List<Set<Ratio>> found = Arrays.stream(words).map(Ratio::of).toList();
        return found.stream().anyMatch(Set::isEmpty)
                ? Set.of()
                : found.stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Ratio.class)));
    }
}
