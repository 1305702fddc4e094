package org.kepu.e2e.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.bench.report.Machine;
import org.kepu.bench.report.Repository;

class VerifyPageTest {

    private static VerifyPage page(boolean whole, boolean clean) {
        return new VerifyPage(
                OffsetDateTime.parse("2026-11-22T06:30:00Z"),
                new Repository("0123456789abcdef", clean),
                new Machine("A CPU", 2, 16_000, 0.12, "25.0.3", "Linux 6", List.of()),
                whole,
                4711,
                "kafka        ready   ready after 4.2 s  \n",
                "  CheckIns   12 s  killed and back: kafka\n",
                "22 figures: 22 agree, 0 differ, 0 not yet\n",
                "sum          2048 MiB\n",
                List.of("shouldShowEveryFigure: passed"));
    }

    @Test
    void shouldSayWhatWasSeenOnWhichCommitAndMachineAndFromWhichSeed() {
        // When
        String text = page(true, true).markdown();

        // Then
        assertThat(text)
                .contains("- 2026-11-22T06:30:00Z, commit 0123456789abcdef\n", "A CPU, 2 cores", "- Java 25.0.3\n")
                .contains("- The whole day with every kill, seed 4711\n", "- shouldShowEveryFigure: passed\n")
                .contains("```\n22 figures: 22 agree", "killed and back: kafka\n", "ready after 4.2 s\n", "2048 MiB\n");
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
    void shouldBeOfRecordOnlyForTheWholeDayFromACleanTree(boolean whole, boolean clean, boolean ofRecord) {
        // When
        VerifyPage page = page(whole, clean);

        // Then
        assertThat(page.isOfRecord()).isEqualTo(ofRecord);
        assertThat(page.name()).isEqualTo("2026-11-22-verify.md");
    }
}
