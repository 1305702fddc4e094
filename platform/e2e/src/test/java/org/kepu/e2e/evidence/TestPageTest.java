package org.kepu.e2e.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.bench.report.Machine;
import org.kepu.bench.report.Repository;

class TestPageTest {

    private static TestPage page(boolean clean) {
        return new TestPage(
                OffsetDateTime.parse("2026-11-22T06:30:00Z"),
                new Repository("0123456789abcdef", clean),
                new Machine("A CPU", 2, 16_000, 0.12, "25.0.3", "Linux 6", List.of()),
                "replicas",
                "Two replicas of everything",
                List.of("shouldLoseNothing: passed after 71 s"),
                List.of(new TestPage.Shown("Expected and shown", "22 figures: 22 agree  \n")));
    }

    @Test
    void shouldSayWhatBecameOfEachStepOnWhichCommitAndMachine() {
        assertThat(page(true).markdown())
                .startsWith("# Two replicas of everything\n")
                .contains("- 2026-11-22T06:30:00Z, commit 0123456789abcdef\n", "A CPU, 2 cores")
                .contains("- shouldLoseNothing: passed after 71 s\n")
                .endsWith("## Expected and shown\n\n```\n22 figures: 22 agree\n```\n");
    }

    @Test
    void shouldBeOfRecordOnlyFromACleanTree() {
        assertThat(page(true).isOfRecord()).isTrue();
        assertThat(page(false).isOfRecord()).isFalse();
        assertThat(page(true).fileName()).isEqualTo("2026-11-22-replicas.md");
    }
}
