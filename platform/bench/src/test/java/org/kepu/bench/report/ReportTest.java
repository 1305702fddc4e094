package org.kepu.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;

class ReportTest {

    private static final Machine MACHINE =
            new Machine("A CPU", 2, 16_000, 0.12, "25.0.3", "Linux 6", List.of("volunteers: -Xmx192m"));

    private static final Result GOOD = new Result.Measured(
            Ratio.Q1A,
            List.of(new Pair(1500, 4000), new Pair(1600, 4000), new Pair(1520, 4000)),
            List.of(new Condition("the same SQL", true)),
            List.of("p99 12 ms"));

    private static Report report(boolean explained, Result... results) {
        return new Report(
                OffsetDateTime.parse("2026-11-22T04:00:00Z"),
                new Repository("0123456789abcdef", true),
                MACHINE,
                List.of("PostgreSQL: fsync=on"),
                "5 pairs",
                explained,
                List.of(results));
    }

    @Test
    void shouldShowRawFiguresRatioRangeAndWhatItWasMeasuredOn() {
        // When
        String page = report(false, GOOD).markdown();

        // Then
        assertThat(page)
                .contains("commit 0123456789abcdef\n", "A CPU, 2 cores", "before the run: 0.12", "fsync=on", "-Xmx192m")
                .contains(
                        "| Q1a | accept path | 1520 | 4000 | 0.380 (0.375 – 0.400, 7 %) | ≥ 0.3 | ≥ 0.45 | **floor reached** |")
                .contains("| 2 | 1600 | 4000 | 0.400 |", "- holds: the same SQL", "- p99 12 ms")
                .doesNotContain("performance-limits", "not written down");
    }

    @Test
    void shouldSayWhatWasNotMeasuredAndThatAnExplanationIsMissing() {
        // When
        String page = report(false, new Result.NotMeasured(Ratio.Q1B, "pgbench is not installed"))
                .markdown();

        // Then
        assertThat(page)
                .contains(
                        "| – | – | – | ≥ 0.22 | ≥ 0.34 | **not measured** |", "Not measured: pgbench is not installed.")
                .contains("is not written down yet");
    }

    @Test
    void shouldWriteThePageOfRecordAndADatedCopyThatBothLinkTheExplanations(@TempDir Path home) throws IOException {
        // Given
        Files.createDirectories(home.resolve("docs"));
        Files.writeString(home.resolve("docs/performance-limits.md"), "Why.");
        Pages pages = new Pages(home, home.resolve("target/report.md"));

        // When
        pages.write(report(pages.isExplained(), GOOD), true);

        // Then
        assertThat(home.resolve("docs/performance.md")).content().contains("](performance-limits.md)");
        assertThat(home.resolve("docs/evidence/bench-2026-11-22.md")).content().contains("](../performance-limits.md)");
    }

    @Test
    void shouldKeepATrialOutOfTheDocuments(@TempDir Path home) {
        // Given
        Pages pages = new Pages(home, home.resolve("target/report.md"));

        // When
        Path page = pages.write(report(false, GOOD), false);

        // Then
        assertThat(page).exists();
        assertThat(home.resolve("docs")).doesNotExist();
    }

    @Test
    void shouldKeepFlagsOfTheMachineButNoPathOfIt() {
        // When
        String flags =
                Machine.flags(new String[] {"-Xmx192m", "-XX:AOTCache=/home/me/kepu/app.aot", "-jar", "run.jar"});

        // Then
        assertThat(flags).isEqualTo("-Xmx192m -XX:AOTCache=app.aot");
    }
}
